/** RFC 6266: the real name for everybody, and something plain for what does not read UTF-8. */
export const disposition = (name: string, asDownload: boolean) => {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_')
  const real = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${asDownload ? 'attachment' : 'inline'}; filename="${plain}"; filename*=UTF-8''${real}`
}
