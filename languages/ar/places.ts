import type { Places } from '../parts/places.ts'
import { words } from './spelling.ts'

const NOUNS = words(`
  مدينة محافظة بلدة قرية ريف منطقة إقليم ولاية ناحية ضاحية حي مخيم عاصمة جزيرة مطار معبر سكان أهالي شوارع وسط شمال جنوب شرق
  غرب شمالي جنوبي شرقي غربي`)

export const places: Partial<Places> = {
  local: words('في إلى داخل خارج قرب نحو عبر باتجاه'),
  looselyLocal: words('من'),
  qualifiers: NOUNS,
  namesakes: words('جامعة بنك صحيفة جريدة مجلة إعلان اتفاق اتفاقية اتفاقيات معاهدة بروتوكول مؤتمر'),
}
