import { nodePorts } from '../../cloudfunctions/api/ports'
import { localPhone } from '../phone'

/** The ports of a test, with a digest key of its own. */
export const testPorts = (publicUrl = '') => nodePorts(publicUrl, 'a key for tests', localPhone.numberOf)
