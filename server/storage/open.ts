import { join } from 'node:path'
import type { Server } from '../hosted.ts'
import { bucketStore } from './bucket.ts'
import { folderStore } from './folder.ts'
import type { Store } from './store.ts'

type Places = Pick<Server, 'files' | 'bucket'>

/** Every region has its own files, so that it can move to a server of its own with them. */
export const storeOf = ({ files, bucket }: Places, region: string): Store =>
  bucket ? bucketStore(bucket, region, join(files, 'aside')) : folderStore(join(files, 'kept', region))

export const uploadFolder = ({ files }: Places, region: string) => join(files, 'uploads', region)

/** Small pictures, made again whenever one is missing. */
export const thumbnailFolder = ({ files }: Places, region: string) => join(files, 'thumbnails', region)
