export { jsonLogicEngine as engine } from '../engines/json-logic-engine.js'
export { accounts } from './accounts.js'
