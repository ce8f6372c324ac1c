import { StartRefusal } from '../start-refusal.ts'
import { type Bucket, callerOf } from './call.ts'
import { StoreAway } from './store.ts'

/** Asked at each start, so that wrong settings are told at once and not to the first who uploads. */
export async function refuseBucket(bucket: Bucket) {
  try {
    const ask = callerOf(bucket)
    const found = await ask('HEAD', '')
    found.resume()
    if (found.statusCode === 404)
      throw new StartRefusal(
        `The bucket ${bucket.name} does not exist at ${bucket.endpoint}: make it, or name another one with S3_BUCKET.`,
        `${bucket.endpoint} 上没有存储桶 ${bucket.name}，请先创建，或用 S3_BUCKET 指定其他存储桶。`,
      )
    for (const method of ['PUT', 'DELETE']) (await ask(method, '/title-review-probe')).resume()
  } catch (error) {
    if (error instanceof StartRefusal) throw error
    const why = error instanceof Error ? error.message : String(error)
    if (error instanceof StoreAway)
      throw new StartRefusal(
        `The file store ${bucket.endpoint} can't be reached (${why}): check S3_ENDPOINT and that it is running.`,
        `无法连接文件存储服务 ${bucket.endpoint}，请检查 S3_ENDPOINT 以及该服务是否已启动。`,
      )
    throw new StartRefusal(
      `The file store ${bucket.endpoint} does not let us write into ${bucket.name} (${why}): check S3_ACCESS_KEY, S3_SECRET and S3_REGION.`,
      `文件存储服务 ${bucket.endpoint} 拒绝写入存储桶 ${bucket.name}，请检查 S3_ACCESS_KEY、S3_SECRET 和 S3_REGION。`,
    )
  }
}
