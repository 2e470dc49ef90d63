import type { CommanderError } from 'commander'
import type { MessageKey } from './messages.js'
import type { Say } from './speaker.js'

/** What is wrong with a command line, by the codes of the parser, whose own words are English only. */
const MISUSES: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.excessArguments': 'excessArguments',
  'commander.invalidArgument': 'invalidChoice',
}

/** The mistake in the language of the session; nothing when the parser has shown its help instead. */
export const describeMisuse = ({ code, message }: CommanderError, say: Say): string | undefined => {
  if (code === 'commander.help') return undefined
  const misuse = MISUSES[code]
  if (misuse === undefined) return message
  const [name = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted)
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? ''
  const suggestion = /Did you mean (?:one of )?(.*)\?\)$/.exec(message)?.[1]
  const words = say(misuse, { name, value, choices })
  return suggestion === undefined ? words : `${words}\n${say('didYouMean', { suggestion })}`
}
