import { parentPort, workerData } from 'node:worker_threads'
import { type Given, rowsIn } from './reading.ts'

/** The thread behind `readSheet`. */
parentPort?.postMessage(await rowsIn(workerData as Given))
