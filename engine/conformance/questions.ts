import { describe, expect, test } from 'vitest'
import { type NewStore, sorted, stages } from './stage.ts'

/**
 * Questions in ten scripts, each with the texts that a reader of its language would expect, and none else; read by
 * hand. All texts are in one collection, so that a question also meets the texts of every other language.
 */
const TEXTS: Record<string, [language: string, text: string]> = {
  enStrike: [
    'en',
    'Dockers in Liverpool stopped work on Monday. “We have not been paid since May,” said Ruth Hale, who leads the union.',
  ],
  enCourt: [
    'en',
    'The court ordered the harbour company to pay £2,300 to each docker; the company’s lawyers appealed.',
  ],
  enFerry: ['en', 'A ferry carrying 1,450 passengers ran aground in a storm, and twelve were injured.'],
  frPort: [
    'fr',
    'L’avocate d’Oran a dénoncé l’arrestation des pêcheurs, détenus depuis près de 1 200 jours.',
  ],
  frEau: ['fr', 'Aujourd’hui, la presqu’île n’a plus d’eau : les réservoirs sont vides.'],
  deHafen: [
    'de',
    'Der Untersuchungsausschuss legte seinen Abschlussbericht über die Flüchtlingslager am Hafen vor.',
  ],
  deStreik: ['de', 'Die Hafenarbeiter streikten, weil die Löhne um 2,4 Prozent sanken.'],
  esPesca: ['es', 'Las mujeres detenidas en el puerto pidieron la liberación de los pescadores.'],
  itIsola: ['it', 'Sull’isola gli abitanti aspettano l’arrivo dell’acqua dall’estate scorsa.'],
  trLiman: ['tr', 'İzmir Limanı’nda işçiler greve çıktı.'],
  viCang: ['vi', 'Ngư dân Đà Nẵng phản đối việc đóng cảng.'],
  arMina: ['ar', 'وقالت النقابة إن العمال أُوقفوا في الميناء، وبالمدينة احتجاجات واسعة.'],
  arMuhami: ['ar', 'طالب المحامون بإطلاق سراح الصيادين المعتقلين في طرابلس.'],
  arWazir: ['ar', 'اجتمع وزير النقل باللجنة لبحث إغلاق المرفأ.'],
  heNamal: ['he', 'דובר צה"ל מסר שהספינה עוכבה ליד הנמל בחיפה.'],
  heOvdim: ['he', 'העובדים שבתו, ומנכ״ל החברה סירב להגיב.'],
  ruPort: ['ru', 'Рыбаки рассказали, что больница в порту закрыта с осени.'],
  ruSud: ['ru', 'Суд приговорил капитана, адвокаты подали жалобу.'],
  ukMore: ['uk', 'Моряки залишилися без їжі на судні біля Одеси.'],
  elLimani: ['el', 'Οι εργάτες του λιμανιού απεργούν, είπε ο δήμαρχος.'],
  zhGang: ['zh', '港口工人罢工三天，要求公司支付拖欠的工资。'],
  zhYu: ['zh', '工厂的渔民说，罢市之后没有人做工。'],
  jaKo: ['ja', '横浜港の労働者がストライキを始め、会社は賃金の支払いを約束した。'],
  jaFune: ['ja', '京都府の漁船が台風で転覆し、船員三人が行方不明になった。'],
  jaTokyo: ['ja', '東京湾でタンカーとフェリーが衝突した。'],
  koHang: ['ko', '부산항에서 노동자들이 파업을 시작했다고 노조가 밝혔다.'],
  koEobu: ['ko', '어부의 가족은 정부가 수색을 중단했다고 말했다.'],
  thTha: ['th', 'คนงานท่าเรือหยุดงานประท้วงเพราะไม่ได้รับค่าจ้าง'],
  thPra: ['th', 'ชาวประมงสามคนหายไปในพายุเมื่อวานนี้'],
  hiBandar: ['hi', 'बंदरगाह के मज़दूरों ने वेतन के लिए हड़ताल की।'],
  hiMachhu: ['hi', 'मछुआरों को अदालत ने रिहा कर दिया।'],
}
type Key = keyof typeof TEXTS

const QUESTIONS: [script: string, q: string, ...right: Key[]][] = [
  ['Latin', 'docker', 'enStrike', 'enCourt'],
  ['Latin', 'lawyer', 'enCourt'],
  ['Latin', '"have not been paid"', 'enStrike'],
  ['Latin', '1450', 'enFerry'],
  ['Latin', '£2,300', 'enCourt'],
  ['Latin', 'avocate Oran', 'frPort'],
  ['Latin', '1200 jours', 'frPort'],
  ['Latin', 'eau', 'frEau'],
  ['Latin', 'presqu’île', 'frEau'],
  ['Latin', 'Bericht', 'deHafen'],
  ['Latin', 'Flüchtling', 'deHafen'],
  ['Latin', '2,4', 'deStreik'],
  ['Latin', 'mujer detenida', 'esPesca'],
  ['Latin', 'acqua', 'itIsola'],
  ['Latin', 'izmir', 'trLiman'],
  ['Latin', 'da nang', 'viCang'],
  ['Arabic', 'نقابة', 'arMina'],
  ['Arabic', 'مدينة', 'arMina'],
  ['Arabic', 'المعتقلين', 'arMuhami'],
  ['Arabic', 'لجنة', 'arWazir'],
  ['Arabic', 'ميناء', 'arMina'],
  ['Hebrew', 'צה״ל', 'heNamal'],
  ['Hebrew', 'ספינה', 'heNamal'],
  ['Hebrew', 'מנכ"ל', 'heOvdim'],
  ['Cyrillic', 'рыбак', 'ruPort'],
  ['Cyrillic', 'больницы', 'ruPort'],
  ['Cyrillic', 'адвокат', 'ruSud'],
  ['Cyrillic', 'моряки', 'ukMore'],
  ['Greek', 'λιμανιού', 'elLimani'],
  ['Greek', 'ΔΗΜΑΡΧΟΣ', 'elLimani'],
  ['Han', '罢工', 'zhGang'],
  ['Han', '渔民', 'zhYu'],
  ['Kana', '船員', 'jaFune'],
  ['Kana', 'ストライキ', 'jaKo'],
  ['Kana', 'ﾀﾝｶｰ', 'jaTokyo'],
  ['Hangul', '노동자 파업', 'koHang'],
  ['Hangul', '어부', 'koEobu'],
  ['Thai', 'ท่าเรือ', 'thTha'],
  ['Thai', 'ชาวประมง', 'thPra'],
  ['Devanagari', 'हड़ताल', 'hiBandar'],
  ['Devanagari', 'मछुआरों', 'hiMachhu'],
]

export function questionsConform(newStore: NewStore) {
  const given = stages(newStore)
  const articles = Object.entries(TEXTS).map(([key, [language, text]]) => ({
    ...{ key, title: '', language, paragraphs: [text] },
  }))

  describe('questions', () => {
    test('are forty, in ten scripts, and every text has its reader', () => {
      expect(QUESTIONS.length).toBeGreaterThanOrEqual(40)
      expect(new Set(QUESTIONS.map(([script]) => script)).size).toBeGreaterThanOrEqual(10)
    })

    test.each([...new Set(QUESTIONS.map(([script]) => script))])('in %s are answered', async (script) => {
      const { found } = await given(...articles)
      const asked = QUESTIONS.filter((it) => it[0] === script)
      const answers: Record<string, string[]> = {}
      for (const [, q] of asked) answers[q] = sorted(await found(q))
      expect(answers).toEqual(
        Object.fromEntries(
          asked.map(([, q, ...keys]) => [q, sorted(keys.map((key) => TEXTS[key]?.[1] ?? ''))]),
        ),
      )
    })
  })
}
