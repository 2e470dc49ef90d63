import { makeAccounts } from '../workload/accounts.js'

export const accounts = makeAccounts(1)
