import { SaxesParser } from 'saxes'
import { Unreadable } from './zip'

interface Handlers {
  /** The name without its prefix: some programs write `x:row` for `row`. */
  open?: (name: string, attribute: (name: string) => string | undefined) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Thrown by a handler that has seen enough. */
export class Enough extends Error {}

const CHUNK = 64 * 1024

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads XML bit by bit, so that a large part is never a tree. No document type, hence no entities of its own. */
export function readXml(bytes: Uint8Array, { open, text, close }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new Unreadable('FILE_BROKEN')
  })
  parser.on('doctype', () => {
    throw new Unreadable('FILE_BROKEN')
  })
  if (open) {
    parser.on('opentag', ({ name, attributes }) => {
      open(localName(name), (wanted) => attributes[wanted])
    })
  }
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const chunk = bytes.subarray(at, at + CHUNK)
      parser.write(decode(decoder, chunk, at + CHUNK < bytes.length))
    }
    parser.close()
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
}

function decode(decoder: TextDecoder, chunk: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(chunk, { stream: more })
  } catch {
    throw new Unreadable('FILE_BROKEN')
  }
}
