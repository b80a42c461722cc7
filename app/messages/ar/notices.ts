import { type NoticeCode, OPERATORS } from '../../../model/query/syntax.ts'
import type { ShownQuery } from '../../../model/search-result.ts'
import { english, isolated } from './isolated.ts'

type Code = NoticeCode | 'unknown-key' | 'too-many-names' | 'reversed-dates'

const FILTERS = isolated(OPERATORS.map((it) => `${it}:`).join(' '))
const AS_WORDS = 'فبُحث عنه بوصفه كلمات'

/** What could not be done as it was typed, and what to type instead. `typed` and `operator` as Unicode isolates. */
const NOTICES: Record<Code, (typed: string, operator: string) => string> = {
  'not-a-date': (typed) =>
    `«${typed}» ليس تاريخًا، ${AS_WORDS}. اكتب يومًا مثل 2025-03-08 أو شهرًا مثل 2025-03 أو سنة مثل 2025.`,
  'reversed-dates': (typed) => `تنتهي المدة قبل أن تبدأ (${typed})، فلا شيء يطابقها. ضع التاريخ الأسبق أولًا.`,
  'unclosed-phrase': () =>
    'علامة الاقتباس لم تُغلق، فبُحث عن كل ما بعدها عبارةً واحدة. أغلقها حيث تنتهي العبارة.',
  'unclosed-group': () => 'قوس لم يُغلق، فتمتد مجموعته إلى النهاية. أغلقه حيث تنتهي.',
  'unopened-group': () => 'قوس مغلق لم يُفتح قبله قوس، فتُرك. افتح القوس حيث تبدأ المجموعة.',
  'too-deep': () => 'قُرئت الأقواس المتداخلة إلى العمق 40 وتُرك ما بعده. استعمل أقواسًا أقل.',
  'operator-without-operand': (typed) =>
    `لا شيء بجانب «${typed}» يعمل عليه، فبُحث عنه بوصفه كلمة. ضع كلمة قبله وأخرى بعده، أو اكتبه بحروف صغيرة.`,
  'near-without-number': (typed) =>
    `يحتاج ${typed} إلى عدد من الكلمات، فبُحث عنه بوصفه كلمة. اكتب مثلًا ${isolated('NEAR/5')}.`,
  'near-operand': (typed) =>
    `يقع ${isolated('NEAR')} بين كلمات أو عبارات، أو بين عدة منها داخل قوسين وبينها ${isolated('OR')}؛ أما «${typed}» فبُحث عنه كأن بينه ${isolated('AND')}.`,
  'leading-star': (typed) =>
    `لا تبدأ كلمة بنجمة أو علامة استفهام، فبُحث عن «${typed}» دونها. اكتب حروفها الأولى، أو عدة كلمات بينها ${isolated('OR')}.`,
  'lone-star': (typed) =>
    `لا تدل «${typed}» وحدها على كلمة، فتُركت. النجمة تكمل كلمة، مثل ${isolated('Syri*')}.`,
  'nothing-to-search': (typed) => `ليس في «${typed}» كلمة، فلم يُبحث عن شيء. اكتب كلمة أو اسمًا.`,
  'unknown-operator': (typed) => `«${typed}» ليس مرشحًا، ${AS_WORDS}. والمرشحات هي ${FILTERS}.`,
  'unknown-key': (typed, operator) => `لا شيء بالمفتاح «${typed}» في ${operator}.`,
  'unknown-name': (typed, operator) =>
    `لا شيء باسم «${typed}» في ${operator}، ${AS_WORDS}. اكتب كلمة من الاسم، أو اختره من الاقتراحات.`,
  'looks-like-a-query': (typed) =>
    `لا معنى لإشارات الاستعلام في اسم، فبُحث عن كلمات «${typed}» متجاورة. اختر «استعلام» ليُبحث عنه كما في خانة البحث.`,
  'too-many-names': (typed, operator) =>
    `أكثر من 200 اسم في ${operator} فيها «${typed}»، ${AS_WORDS}. اكتب كلمة أخرى من الاسم.`,
}

const isCode = (code: string): code is Code => Object.hasOwn(NOTICES, code)

/** A notice in Arabic; in English, and marked as such, if a newer server gives one that is not known here. */
export function formatNotice({ code, message, typed, operator }: ShownQuery['notices'][number]): string {
  if (!isCode(code)) return english(message)
  return NOTICES[code](isolated(typed), isolated(`${operator}:`))
}
