import { answered } from '../api/client.ts'

/** What the server makes on the spot. A refusal is thrown as everywhere, with its sentence to be told. */
export const fetchFile = (address: string): Promise<Uint8Array> =>
  answered(
    fetch(address).then(async (response) =>
      response.ok
        ? { data: new Uint8Array(await response.arrayBuffer()), response }
        : { error: await response.json().catch(() => ({})), response },
    ),
  )

/** Puts it among the person's downloads. */
export function save(bytes: Uint8Array, name: string) {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
