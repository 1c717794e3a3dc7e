/** A file that somebody chose on their device. */
export interface ChosenFile {
  name: string
  /** Bytes. */
  size: number
  base64: string
}
