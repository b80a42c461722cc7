import { isDescribed } from '../../../languages/index.ts'
import type { PassageView } from '../passage/passage-view.ts'

/** Words for offices, services and money that one country alone has, in the English of its papers; folded. */
const TABLE: Record<string, string> = {
  US: `sheriff sheriffs selectman selectmen alderman aldermen trooper troopers fbi gop medicaid medicare sophomore sophomores
    gubernatorial interstate vfw fema superfund`,
  GB: 'constabulary nhs gcse gcses ofsted tory tories asbo',
  IE: 'garda gardai taoiseach dail oireachtas tanaiste',
  CA: 'rcmp loonie ndp lcbo',
  AU: 'centrelink asx',
  NZ: 'iwi kiwisaver',
  IN: 'crore crores lakh lakhs panchayat sabha',
  PH: 'barangay barangays',
  NG: 'naira',
  ZA: 'cosatu',
}

const countries = new Map<string, string>()
for (const [country, words] of Object.entries(TABLE)) {
  for (const word of words.trim().split(/\s+/)) countries.set(word, country)
}

/** The countries whose institutions a document names. */
export function institutionsIn(views: readonly PassageView[]): Set<string> {
  const found = new Set<string>()
  for (const view of views.filter(({ language }) => isDescribed(language))) {
    for (const token of view.tokens) {
      const country = countries.get(token.folded)
      if (country !== undefined) found.add(country)
    }
    if (view.text.includes('£')) found.add('GB')
  }
  return found
}
