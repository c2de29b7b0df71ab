/** The text of a file; undefined where it can't be read. (`file.text()` is missing before Chromium 76.) */
export function readAsText(file: File): Promise<string | undefined> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => done(undefined)
    reader.readAsText(file)
  })
}
