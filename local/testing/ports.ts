import { nodePorts } from '../../cloudfunctions/api/ports'
import { localOutside } from '../outside'

/** The ports of a test, with a digest key of its own. */
export const testPorts = (publicUrl = '') => nodePorts(publicUrl, 'a key for tests', localOutside())
