/**
 * The organs and conferences by which symbols of the United Nations begin (ST/LIB/SER.B/5): the Assembly, the Security
 * Council, the Economic and Social Council, the Trusteeship Council, the Secretariat, the bodies of the human rights
 * treaties, programmes and conferences.
 */
export const UN_SERIES =
  'A|S|E|T|ST|CAT|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD|HRI|DP|TD|UNCTAD|UNEP|FCCC|CBD|CD|PBC|JIU|NPT|BWC|APLC|CCM|CTOC|CAC|LOS|ID|IDB|IMO|HSP|ICEF|UNW|DPKO'
/** In brackets behind a resolution: its year, or the session in Roman numerals (`2334 (2016)`, `377 (V)`, `3201 (S-VI)`). */
export const UN_SESSION = String.raw`\((?:(?:19|20)\d\d|(?:(?:S|ES)-)?[IVXL]+)\)`
const SYMBOL = new RegExp(`^(?:${UN_SERIES})(?:/[A-Z0-9][A-Za-z0-9.()*-]*)+(?: ${UN_SESSION})?$`)

/** Series whose letters nothing else begins a number with, or that have a part nothing else has behind them. */
const UNMISTAKABLE = [
  /^(?:CCPR|CEDAW|CERD|CRPD|UNCTAD|UNEP|FCCC|APLC|CTOC|DPKO|BWC)\//,
  /^A\/(?:HRC|RES|DEC|CONF\.\d+|PV\.\d+|BUR|INF|ES-\d+|S-\d+|CN\.\d+|C\.\d+|AC\.\d+|BLR|NGO)(?:\/|$)/,
  /^S\/(?:RES|PV\.\d+|PRST|AC\.\d+|INF|Agenda)(?:\/|$)/,
  /^E\/(?:RES|CN\.\d+|C\.\d+|AC\.\d+|ESCWA|ESCAP|ECE|ECA|ICEF|INF|CONF\.\d+)(?:\/|$)/,
  /^ST\/(?:SG|SGB|AI|IC|LIB|ESA|LEG|ADM|CTBT|CS|DPI|ECA|ESCAP|GENEVA|HR|SPACE)(?:\/|$)/,
  /^(?:CAT|CED|CMW|CRC)\/(?:C|SP|OP)\//,
  /^HRI\/(?:CORE|GEN|MC|ICM)\//,
  /^NPT\/(?:CONF\.\d+|PC\.)/,
  /^TD\/(?:B|RES|L\.\d+|INF)(?:\/|$)/,
  /^HSP\/(?:GC|HA|EB)(?:\.\d+)?\//,
]

/** `A/B` is no symbol: every one has a number, and only a session or a year can follow the organ alone. */
function hasItsShape(value: string): boolean {
  if (!SYMBOL.test(value)) return false
  const [, second = '', ...others] = value.replace(/\s\(.*$/, '').split('/')
  if (!/\d/.test(value)) return false
  if (others.length === 0) return /^(?:\d{5,}|[A-Z]+\.\d+)$/.test(second)
  return /\d/.test(others.join('/')) && (/[A-Z]/.test(second) || /^(?:\d{1,3}|(?:19|20)\d\d)$/.test(second))
}

/**
 * Whether a number is a symbol of a document of the United Nations. Many have a shape that other numbers have too
 * (`S/2024/12`, `A/78/123`): they are symbols only if it is known who issued them.
 */
export function isUnSymbol(value: string, isOfUnitedNations: boolean): boolean {
  return hasItsShape(value) && (isOfUnitedNations || UNMISTAKABLE.some((it) => it.test(value)))
}

/** In the official languages of the United Nations, and in others with many translations of its documents. */
const NAME =
  /(?<!\p{L})(?:United Nations|Nations Unies|Naciones Unidas|Nações Unidas|Nazioni Unite|Vereinte[nr]? Nationen|Объедин[её]нных Наций|Об['’]єднаних Націй)(?!\p{L})|الأمم المتحدة|联合国|聯合國|国際連合/iu
const INITIALS =
  /(?<![\p{L}\p{N}])(?:UN|U\.N\.|ONU|OHCHR|UNHCR|UNICEF|UNDP|UNEP|UNCTAD|UNFPA|UNODC|UNRWA|UNITAD|UNAMA|UNMISS|UNOCHA)(?![\p{L}\p{N}])/u
/** Organs that sign without the name of the whole. */
const ORGAN =
  /^(?:the )?(?:(?:Security|Human Rights|Economic and Social|Trusteeship) Council|General Assembly|Human Rights Committee|Committee (?:against Torture|on Enforced Disappearances|on the Rights of the Child))$/i

/** Whether a line begins with the name, as the documents of the United Nations do. */
export const isUnHeading = (line: string): boolean => line.search(NAME) === 0

/** Whether the name is that of the United Nations or of one of its bodies. */
export function isUnitedNations(name: string): boolean {
  return NAME.test(name) || INITIALS.test(name) || ORGAN.test(name.trim())
}

/** Whether a host is one of the United Nations. */
export function isUnHost(host: string | null): boolean {
  return (
    host !== null &&
    /(?:^|\.)(?:un|ohchr|undocs|unhcr|unicef|undp|unep|unodc|unctad|unocha)\.org$/i.test(host)
  )
}
