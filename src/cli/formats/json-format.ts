import { type Assessing, assessmentOf, type Format } from './format.js'

/** One document: what was asked, the assessments, the summary. */
export const jsonFormat = (assessing: Assessing): Format => {
  const { output, rulebook, decisions, file } = assessing
  const { region, asOf, info, hash } = rulebook
  const meta = {
    file,
    ...(region === undefined ? {} : { region }),
    asOf,
    rulebook: { id: info.id, version: info.version, hash },
    decisions: decisions.map(({ id }) => id),
  }
  let separator = ''
  return {
    begin: () => output.write(`{"meta":${JSON.stringify(meta)},\n"assessments":[`),
    add: async (assessed) => {
      await output.write(`${separator}\n${JSON.stringify(assessmentOf(assessed, assessing))}`)
      separator = ','
    },
    end: (summary) => output.write(`\n],\n"summary":${JSON.stringify(summary)}}\n`),
  }
}

/** One assessment on each line, for programs that read line by line. */
export const ndjsonFormat = (assessing: Assessing): Format => ({
  begin: async () => {},
  add: (assessed) => assessing.output.write(`${JSON.stringify(assessmentOf(assessed, assessing))}\n`),
  end: async () => {},
})
