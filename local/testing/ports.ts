import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nodePorts } from '../../cloudfunctions/api/ports'
import { localFiles } from '../files'
import { localOutside } from '../outside'

/** Where the pictures of the tests lie, and the key of their links. */
export const testFilesFolder = path.join(tmpdir(), `dangjian-files-${process.pid}`)
export const testFilesSecret = randomBytes(32)
export const testFiles = localFiles(testFilesFolder, testFilesSecret)

/** The ports of a test, with a digest key of its own. */
export const testPorts = (publicUrl = '') => nodePorts(publicUrl, 'a key for tests', localOutside(testFiles))
