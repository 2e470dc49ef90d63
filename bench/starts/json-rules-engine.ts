export { jsonRulesEngine as engine } from '../engines/json-rules-engine.js'
export { accounts } from './accounts.js'
