export { nodeRules as engine } from '../engines/node-rules.js'
export { accounts } from './accounts.js'
