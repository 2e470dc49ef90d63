/** The languages of the command line. */
export const LOCALES = ['en', 'zh-CN'] as const

export type Locale = (typeof LOCALES)[number]

/** The language asked for by `--locale`, else the one of the environment: a Chinese one of any region, or English. */
export const localeOf = (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale => {
  const asked = optionIn(args)
  return LOCALES.find((locale) => locale === asked) ?? localeOfEnvironment(env)
}

/** Looked up before the options are parsed, because their help and their errors are in this language already. */
const optionIn = (args: readonly string[]): string | undefined => {
  const index = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='))
  return args[index]?.split('=')[1] ?? (index < 0 ? undefined : args[index + 1])
}

const localeOfEnvironment = ({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Locale => {
  const language = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')
  return language?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
