import { join } from 'node:path'
import type { Server } from '../hosted.ts'
import { traced, tracing } from '../tracing/traced.ts'
import { bucketPieces, bucketStore } from './bucket.ts'
import { folderPieces, folderStore } from './folder.ts'
import type { Pieces, Store } from './store.ts'

type Places = Pick<Server, 'files' | 'bucket'>

/** Every region has its own files, so that it can move to a server of its own with them. */
export const storeOf = (places: Places, region: string): Store => {
  const store = openStore(places, region)
  return tracing() ? tracedStore(store) : store
}

const openStore = ({ files, bucket }: Places, region: string): Store =>
  bucket ? bucketStore(bucket, region, asideOf({ files })) : folderStore(join(files, 'kept', region))

const tracedStore = (store: Store): Store => ({
  ...store,
  put: (content) => traced('store put', {}, () => store.put(content)),
  putFile: (...given) => traced('store put', {}, () => store.putFile(...given)),
  get: (sha256, range) => traced('store get', {}, () => store.get(sha256, range)),
})

/** Uploads on their way. */
export const piecesOf = ({ files, bucket }: Places, region: string): Pieces =>
  bucket ? bucketPieces(bucket, region, asideOf({ files })) : folderPieces(join(files, 'uploads', region))

/** For what one request needs on this machine's own disk; nobody misses it afterwards. */
export const asideOf = ({ files }: Pick<Places, 'files'>) => join(files, 'aside')

/** Small pictures, made again whenever one is missing. */
export const thumbnailFolder = ({ files }: Places, region: string) => join(files, 'thumbnails', region)
