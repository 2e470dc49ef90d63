import type { Account } from './facts.js'
import type { Reason, ReasonedResult, Result } from './result.js'

/** The workload as a good engineer writes it for this one purpose: no checks of types, no identifiers beyond the answer. */
export const assessByHand = (account: Account): Result => {
  const score =
    tenurePoints(account) +
    revenuePoints(account) +
    trendPoints(account) +
    termPoints(account) +
    overduePoints(account) +
    creditPoints(account) +
    complaintPoints(account) +
    csatPoints(account) +
    usagePoints(account) +
    contractPoints(account) +
    paymentPoints(account) +
    contactPoints(account) +
    productPoints(account) +
    disputePoints(account)
  return { score, tier: tierOf(score), segments: segmentsOf(account), recommendations: recommendationsFor(account) }
}

const tenurePoints = ({ tenureMonths }: Account): number => {
  if (tenureMonths === null) return 10
  if (tenureMonths < 6) return 0
  if (tenureMonths < 24) return 12
  return tenureMonths < 60 ? 24 : 36
}

const revenuePoints = ({ monthlyRevenue }: Account): number => {
  if (monthlyRevenue === null) return 8
  if (monthlyRevenue < 100) return 4
  if (monthlyRevenue < 300) return 12
  return monthlyRevenue < 1000 ? 24 : 40
}

const trendPoints = ({ revenueTrendPct }: Account): number => {
  if (revenueTrendPct === null) return 8
  if (revenueTrendPct < -20) return 0
  return revenueTrendPct < 0 ? 10 : 20
}

const termPoints = ({ contractMonthsRemaining }: Account): number => {
  if (contractMonthsRemaining === null) return 6
  if (contractMonthsRemaining < 3) return 0
  return contractMonthsRemaining < 12 ? 10 : 18
}

const overduePoints = ({ daysOverdue }: Account): number => {
  if (daysOverdue === null) return 12
  if (daysOverdue < 1) return 30
  if (daysOverdue < 31) return 16
  return daysOverdue < 61 ? 6 : 0
}

const creditPoints = ({ creditScore }: Account): number => {
  if (creditScore === null) return 8
  if (creditScore < 400) return 0
  return creditScore < 650 ? 12 : 24
}

const complaintPoints = ({ complaints12m }: Account): number => {
  if (complaints12m === null) return 10
  if (complaints12m < 2) return 20
  return complaints12m < 4 ? 8 : 0
}

const csatPoints = ({ csat }: Account): number => {
  if (csat === null) return 9
  if (csat < 40) return 0
  return csat < 70 ? 12 : 22
}

const usagePoints = ({ dataUsageGb }: Account): number => {
  if (dataUsageGb === null) return 5
  if (dataUsageGb < 10) return 2
  return dataUsageGb < 50 ? 9 : 16
}

const contractPoints = ({ contractType }: Account): number => {
  if (contractType === 'twoYear') return 18
  return contractType === 'oneYear' ? 10 : 0
}

const paymentPoints = ({ paymentMethod, isAutoPay }: Account): number => {
  if (paymentMethod === 'directDebit' && isAutoPay === true) return 12
  return paymentMethod === 'card' || paymentMethod === 'invoice' ? 8 : 3
}

const contactPoints = ({ daysSinceContact }: Account): number => {
  if (daysSinceContact === null) return 4
  if (daysSinceContact < 30) return 14
  return daysSinceContact < 90 ? 8 : 0
}

const productPoints = ({ products }: Account): number => {
  if (products === null || !products.includes('fibre')) return 4
  return products.includes('cloud') ? 20 : 10
}

const disputePoints = ({ hasDispute }: Account): number => (hasDispute === true ? 0 : 8)

const tierOf = (score: number): string => {
  if (score >= 190) return 'diamond'
  if (score >= 170) return 'platinum'
  if (score >= 150) return 'gold'
  if (score >= 130) return 'silver'
  return score >= 110 ? 'bronze' : 'standard'
}

const isBelow = (value: number | null, limit: number): boolean => value !== null && value < limit
const isAtMost = (value: number | null, limit: number): boolean => value !== null && value <= limit
const isAtLeast = (value: number | null, limit: number): boolean => value !== null && value >= limit

const segmentsOf = (a: Account): string[] => {
  const segments: string[] = []
  if (a.accountType === 'enterprise' && (isAtLeast(a.employees, 500) || isAtLeast(a.siteCount, 10)))
    segments.push('large-business')
  if (
    (a.accountType === 'sme' || a.accountType === 'enterprise') &&
    isAtLeast(a.revenueTrendPct, 10) &&
    isAtLeast(a.seats, 20)
  )
    segments.push('growing-business')
  if (a.objectionTopic === 'price' || (isAtLeast(a.competitorOffers12m, 2) && isAtLeast(a.discountPct, 10)))
    segments.push('price-sensitive')
  if (
    isAtMost(a.contractMonthsRemaining, 2) &&
    (isBelow(a.csat, 50) || isBelow(a.nps, 0) || isAtLeast(a.competitorOffers12m, 3))
  )
    segments.push('leaving')
  if (isAtLeast(a.roamingDays12m, 15) && a.networkTech !== null && a.networkTech !== '3g') segments.push('traveller')
  if (isAtLeast(a.dataUsageGb, 60) || (isAtLeast(a.voiceMinutes, 1500) && isAtLeast(a.lines, 3)))
    segments.push('heavy-user')
  if (a.channel === 'online' && a.isAutoPay === true && a.marketingConsent === true) segments.push('digital')
  if (
    isAtLeast(a.daysSinceContact, 120) &&
    isBelow(a.visits12m, 2) &&
    (a.isKeyAccount === true || isAtLeast(a.monthlyRevenue, 300))
  )
    segments.push('neglected')
  return segments
}

const recommendationsFor = (a: Account): string[] => {
  const found: string[] = []
  const isMobile = a.networkTech === '4g' || a.networkTech === '5g'
  const isInGoodStanding =
    isBelow(a.daysOverdue, 31) && (isAtLeast(a.creditScore, 350) || a.paymentMethod === 'directDebit')
  const isCalm = isBelow(a.openComplaints, 2) && a.hasDispute === false
  const isReachable = a.marketingConsent === true || a.isKeyAccount === true
  if (a.hasDispute === true && (isAtLeast(a.openComplaints, 1) || isAtLeast(a.daysOverdue, 30)))
    found.push('settle-dispute')
  if ((isBelow(a.csat, 40) || isBelow(a.nps, -20)) && isAtMost(a.contractMonthsRemaining, 3))
    found.push('retention-call')
  if (
    isAtLeast(a.daysOverdue, 30) &&
    (isBelow(a.creditScore, 500) || isAtLeast(a.latePayments12m, 3)) &&
    a.paymentMethod !== null &&
    a.paymentMethod !== 'directDebit'
  )
    found.push('payment-plan')
  if (isAtLeast(a.outages90d, 2) && (a.objectionTopic === 'quality' || a.objectionTopic === 'coverage'))
    found.push('engineer-visit')
  if (a.isKeyAccount === true && (isAtLeast(a.daysSinceContact, 60) || isBelow(a.visits12m, 3)))
    found.push('manager-visit')
  if (
    (a.accountType === 'sme' || a.accountType === 'enterprise') &&
    a.decisionMakerKnown === false &&
    isAtLeast(a.seats, 10)
  )
    found.push('find-decision-maker')
  if (
    isAtMost(a.contractMonthsRemaining, 6) &&
    (a.contractType === 'oneYear' || a.contractType === 'twoYear') &&
    isAtLeast(a.csat, 50)
  )
    found.push('renew-contract')
  if (
    isInGoodStanding &&
    isCalm &&
    a.contractType === 'monthToMonth' &&
    (isAtLeast(a.tenureMonths, 12) || isAtLeast(a.creditScore, 650)) &&
    a.hasDispute === false
  )
    found.push('two-year-contract')
  if (
    isCalm &&
    isAtLeast(a.tenureMonths, 36) &&
    isBelow(a.discountPct, 5) &&
    (a.objectionTopic === 'price' || isAtLeast(a.competitorOffers12m, 1))
  )
    found.push('loyalty-discount')
  if (
    isInGoodStanding &&
    isReachable &&
    isAtLeast(a.dataUsageGb, 40) &&
    isBelow(a.dataAllowanceGb, 50) &&
    a.marketingConsent === true
  )
    found.push('larger-plan')
  if (isReachable && isAtLeast(a.voiceMinutes, 1200) && (isAtLeast(a.lines, 2) || a.accountType === 'soho'))
    found.push('unlimited-calls')
  if (isReachable && isAtLeast(a.roamingDays12m, 7) && isMobile) found.push('roaming-pack')
  if (
    isInGoodStanding &&
    isReachable &&
    a.hasFibre === false &&
    (a.area === 'urban' || a.area === 'suburban') &&
    a.products?.includes('fibre') === false
  )
    found.push('fibre')
  if (
    isCalm &&
    isReachable &&
    isAtLeast(a.employees, 20) &&
    a.products?.includes('cloud') === false &&
    (a.interests?.includes('innovation') === true || a.industry === 'finance')
  )
    found.push('cloud')
  if (
    isReachable &&
    a.products?.includes('security') === false &&
    (a.industry === 'finance' ||
      a.industry === 'healthcare' ||
      a.industry === 'public' ||
      a.interests?.includes('security') === true)
  )
    found.push('security-suite')
  if (
    isCalm &&
    (a.industry === 'logistics' || a.industry === 'manufacturing') &&
    a.products?.includes('iot') === false &&
    (isAtLeast(a.siteCount, 3) || isAtLeast(a.employees, 50))
  )
    found.push('iot-fleet')
  if (
    isInGoodStanding &&
    isCalm &&
    isAtLeast(a.siteCount, 5) &&
    a.products?.includes('leasedLine') === false &&
    (a.area === 'urban' || a.area === 'suburban') &&
    a.accountType !== null &&
    a.accountType !== 'individual'
  )
    found.push('leased-line')
  if (
    isInGoodStanding &&
    isAtLeast(a.deviceAgeMonths, 24) &&
    (a.networkTech === '3g' || a.networkTech === '4g') &&
    isAtLeast(a.creditScore, 450)
  )
    found.push('device-upgrade')
  if (a.isAutoPay === false && (a.paymentMethod === 'cash' || isAtLeast(a.latePayments12m, 1)))
    found.push('direct-debit')
  if (
    (a.csat === null || a.nps === null) &&
    a.marketingConsent === true &&
    isBelow(a.serviceCalls90d, 5) &&
    isAtMost(a.productCount, 8)
  )
    found.push('survey')
  return found
}

/** The same with the attribute that gave each characteristic its points, and the four weightiest reasons. */
export const assessByHandWithReasons = (account: Account): ReasonedResult => {
  let score = 0
  const attributes: string[] = []
  const reasons: Reason[] = []
  const add = (points: number, attribute: string, baseline: number, reasonCode: string): void => {
    score += points
    attributes.push(attribute)
    if (points < baseline) reasons.push({ reasonCode, points: baseline - points })
  }
  const {
    tenureMonths,
    monthlyRevenue,
    revenueTrendPct,
    contractMonthsRemaining,
    daysOverdue,
    creditScore,
    complaints12m,
    csat,
    dataUsageGb,
    contractType,
    paymentMethod,
    daysSinceContact,
    products,
  } = account

  if (tenureMonths === null) add(10, 'missing', 24, 'TENURE')
  else if (tenureMonths < 6) add(0, 'below-6', 24, 'TENURE')
  else if (tenureMonths < 24) add(12, 'below-24', 24, 'TENURE')
  else if (tenureMonths < 60) add(24, 'below-60', 24, 'TENURE')
  else add(36, 'beyond', 24, 'TENURE')

  if (monthlyRevenue === null) add(8, 'missing', 20, 'REVENUE')
  else if (monthlyRevenue < 100) add(4, 'below-100', 20, 'REVENUE')
  else if (monthlyRevenue < 300) add(12, 'below-300', 20, 'REVENUE')
  else if (monthlyRevenue < 1000) add(24, 'below-1000', 20, 'REVENUE')
  else add(40, 'beyond', 20, 'REVENUE')

  if (revenueTrendPct === null) add(8, 'missing', 14, 'TREND')
  else if (revenueTrendPct < -20) add(0, 'below--20', 14, 'TREND')
  else if (revenueTrendPct < 0) add(10, 'below-0', 14, 'TREND')
  else add(20, 'beyond', 14, 'TREND')

  if (contractMonthsRemaining === null) add(6, 'missing', 12, 'TERM')
  else if (contractMonthsRemaining < 3) add(0, 'below-3', 12, 'TERM')
  else if (contractMonthsRemaining < 12) add(10, 'below-12', 12, 'TERM')
  else add(18, 'beyond', 12, 'TERM')

  if (daysOverdue === null) add(12, 'missing', 24, 'OVERDUE')
  else if (daysOverdue < 1) add(30, 'below-1', 24, 'OVERDUE')
  else if (daysOverdue < 31) add(16, 'below-31', 24, 'OVERDUE')
  else if (daysOverdue < 61) add(6, 'below-61', 24, 'OVERDUE')
  else add(0, 'beyond', 24, 'OVERDUE')

  if (creditScore === null) add(8, 'missing', 16, 'CREDIT')
  else if (creditScore < 400) add(0, 'below-400', 16, 'CREDIT')
  else if (creditScore < 650) add(12, 'below-650', 16, 'CREDIT')
  else add(24, 'beyond', 16, 'CREDIT')

  if (complaints12m === null) add(10, 'missing', 14, 'COMPLAINTS')
  else if (complaints12m < 2) add(20, 'below-2', 14, 'COMPLAINTS')
  else if (complaints12m < 4) add(8, 'below-4', 14, 'COMPLAINTS')
  else add(0, 'beyond', 14, 'COMPLAINTS')

  if (csat === null) add(9, 'missing', 14, 'CSAT')
  else if (csat < 40) add(0, 'below-40', 14, 'CSAT')
  else if (csat < 70) add(12, 'below-70', 14, 'CSAT')
  else add(22, 'beyond', 14, 'CSAT')

  if (dataUsageGb === null) add(5, 'missing', 10, 'USAGE')
  else if (dataUsageGb < 10) add(2, 'below-10', 10, 'USAGE')
  else if (dataUsageGb < 50) add(9, 'below-50', 10, 'USAGE')
  else add(16, 'beyond', 10, 'USAGE')

  if (contractType === 'twoYear') add(18, 'two-year', 10, 'CONTRACT')
  else if (contractType === 'oneYear') add(10, 'one-year', 10, 'CONTRACT')
  else add(0, 'none', 10, 'CONTRACT')

  if (paymentMethod === 'directDebit' && account.isAutoPay === true) add(12, 'automatic', 8, 'PAYMENT')
  else if (paymentMethod === 'card' || paymentMethod === 'invoice') add(8, 'card-or-invoice', 8, 'PAYMENT')
  else add(3, 'other', 8, 'PAYMENT')

  if (daysSinceContact === null) add(4, 'missing', 10, 'CONTACT')
  else if (daysSinceContact < 30) add(14, 'below-30', 10, 'CONTACT')
  else if (daysSinceContact < 90) add(8, 'below-90', 10, 'CONTACT')
  else add(0, 'beyond', 10, 'CONTACT')

  if (products === null || !products.includes('fibre')) add(4, 'other', 9, 'PRODUCTS')
  else if (products.includes('cloud')) add(20, 'fibre-and-cloud', 9, 'PRODUCTS')
  else add(10, 'fibre', 9, 'PRODUCTS')

  if (account.hasDispute === true) add(0, 'open', 6, 'DISPUTE')
  else add(8, 'none', 6, 'DISPUTE')

  reasons.sort((a, b) => b.points - a.points)
  if (reasons.length > 4) reasons.length = 4
  return {
    score,
    tier: tierOf(score),
    segments: segmentsOf(account),
    recommendations: recommendationsFor(account),
    attributes,
    reasons,
  }
}
