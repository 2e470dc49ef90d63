/** The 43 facts of the workload. Every one may be missing, which is `null`. */
export interface Account {
  readonly tenureMonths: number | null
  readonly monthlyRevenue: number | null
  readonly revenueTrendPct: number | null
  readonly contractMonthsRemaining: number | null
  readonly daysOverdue: number | null
  readonly latePayments12m: number | null
  readonly creditScore: number | null
  readonly complaints12m: number | null
  readonly openComplaints: number | null
  readonly serviceCalls90d: number | null
  readonly csat: number | null
  readonly nps: number | null
  readonly dataUsageGb: number | null
  readonly dataAllowanceGb: number | null
  readonly voiceMinutes: number | null
  readonly roamingDays12m: number | null
  readonly lines: number | null
  readonly siteCount: number | null
  readonly seats: number | null
  readonly discountPct: number | null
  readonly visits12m: number | null
  readonly daysSinceContact: number | null
  readonly outages90d: number | null
  readonly employees: number | null
  readonly competitorOffers12m: number | null
  readonly productCount: number | null
  readonly deviceAgeMonths: number | null
  readonly accountType: 'individual' | 'soho' | 'sme' | 'enterprise' | null
  readonly contractType: 'monthToMonth' | 'oneYear' | 'twoYear' | null
  readonly paymentMethod: 'directDebit' | 'card' | 'cash' | 'invoice' | null
  readonly industry:
    | 'retail'
    | 'manufacturing'
    | 'finance'
    | 'healthcare'
    | 'education'
    | 'logistics'
    | 'public'
    | 'other'
    | null
  readonly networkTech: '3g' | '4g' | '5g' | null
  readonly area: 'urban' | 'suburban' | 'rural' | null
  readonly channel: 'store' | 'online' | 'phone' | 'manager' | null
  readonly objectionTopic: 'price' | 'quality' | 'coverage' | 'none' | null
  readonly isAutoPay: boolean | null
  readonly hasFibre: boolean | null
  readonly hasDispute: boolean | null
  readonly decisionMakerKnown: boolean | null
  readonly isKeyAccount: boolean | null
  readonly marketingConsent: boolean | null
  readonly products: readonly string[] | null
  readonly interests: readonly string[] | null
}

/** What a fact may be, in the words of a fact dictionary, and what it is for most accounts. */
export type FactSpec = (
  | { readonly type: 'integer' | 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'enum' | 'set'; readonly codes: readonly string[] }
  | { readonly type: 'boolean' }
) & { readonly usual?: number | boolean }

const whole = (min: number, max: number): FactSpec => ({ type: 'integer', min, max })
const oneOf = (...codes: string[]): FactSpec => ({ type: 'enum', codes })
const some = (...codes: string[]): FactSpec => ({ type: 'set', codes })
const usually = (usual: number | boolean, spec: FactSpec): FactSpec => ({ ...spec, usual })
const yesOrNo: FactSpec = { type: 'boolean' }

export const FACTS: Readonly<Record<keyof Account, FactSpec>> = {
  tenureMonths: whole(0, 600),
  monthlyRevenue: { type: 'number', min: 0, max: 1_000_000 },
  revenueTrendPct: whole(-100, 1000),
  contractMonthsRemaining: whole(0, 120),
  daysOverdue: usually(0, whole(0, 3650)),
  latePayments12m: usually(0, whole(0, 12)),
  creditScore: whole(0, 1000),
  complaints12m: usually(0, whole(0, 1000)),
  openComplaints: usually(0, whole(0, 1000)),
  serviceCalls90d: whole(0, 1000),
  csat: whole(0, 100),
  nps: whole(-100, 100),
  dataUsageGb: { type: 'number', min: 0, max: 100_000 },
  dataAllowanceGb: { type: 'number', min: 0, max: 100_000 },
  voiceMinutes: whole(0, 100_000),
  roamingDays12m: whole(0, 366),
  lines: whole(0, 100_000),
  siteCount: whole(0, 10_000),
  seats: whole(0, 1_000_000),
  discountPct: { type: 'number', min: 0, max: 100 },
  visits12m: whole(0, 366),
  daysSinceContact: whole(0, 10_000),
  outages90d: usually(0, whole(0, 90)),
  employees: whole(0, 1_000_000),
  competitorOffers12m: whole(0, 366),
  productCount: whole(0, 100),
  deviceAgeMonths: whole(0, 600),
  accountType: oneOf('individual', 'soho', 'sme', 'enterprise'),
  contractType: oneOf('monthToMonth', 'oneYear', 'twoYear'),
  paymentMethod: oneOf('directDebit', 'card', 'cash', 'invoice'),
  industry: oneOf('retail', 'manufacturing', 'finance', 'healthcare', 'education', 'logistics', 'public', 'other'),
  networkTech: oneOf('3g', '4g', '5g'),
  area: oneOf('urban', 'suburban', 'rural'),
  channel: oneOf('store', 'online', 'phone', 'manager'),
  objectionTopic: oneOf('price', 'quality', 'coverage', 'none'),
  isAutoPay: usually(true, yesOrNo),
  hasFibre: yesOrNo,
  hasDispute: usually(false, yesOrNo),
  decisionMakerKnown: yesOrNo,
  isKeyAccount: yesOrNo,
  marketingConsent: usually(true, yesOrNo),
  products: some('mobile', 'fibre', 'iot', 'cloud', 'security', 'voice', 'leasedLine', 'tv'),
  interests: some('saving', 'speed', 'security', 'support', 'innovation'),
}
