export { zenEngine as engine } from '../engines/zen-engine.js'
export { accounts } from './accounts.js'
