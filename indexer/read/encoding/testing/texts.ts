/** For tests: two sentences of a report in languages that are often in other encodings than UTF-8, and in which. */
export const TEXTS: readonly [language: string, encodings: readonly string[], text: string][] = [
  [
    'Russian',
    ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
    'Жители посёлка два дня ждали поезда на занесённой снегом станции. "Нам никто ничего не объяснил", сказала кассирша Нина Орлова.',
  ],
  [
    'Ukrainian',
    ['windows-1251', 'koi8-u'],
    'Мешканці селища два дні чекали на поїзд на засніженій станції. "Нам ніхто нічого не пояснив", сказала касирка Ніна Гайдук.',
  ],
  [
    'Arabic',
    ['windows-1256', 'iso-8859-6'],
    'انتظر سكان البلدة يومين في المحطة التي غمرتها الثلوج. وقالت بائعة التذاكر نينا عودة إن أحدا لم يشرح لهم شيئا عن القطار.',
  ],
  [
    'Polish',
    ['windows-1250', 'iso-8859-2'],
    'Mieszkańcy osady przez dwa dni czekali na pociąg na zaśnieżonej stacji. "Nikt nam niczego nie wyjaśnił", mówiła kasjerka Nina Górska.',
  ],
  [
    'Czech',
    ['windows-1250', 'iso-8859-2'],
    'Obyvatelé obce čekali dva dny na vlak v zasněžené stanici. "Nikdo nám nic nevysvětlil," řekla pokladní Nina Horáková.',
  ],
  [
    'Greek',
    ['windows-1253', 'iso-8859-7'],
    'Οι κάτοικοι του χωριού περίμεναν δύο μέρες το τρένο στον χιονισμένο σταθμό. Κανείς δεν μας εξήγησε τίποτα, είπε η ταμίας.',
  ],
  [
    'Hebrew',
    ['windows-1255', 'iso-8859-8'],
    'תושבי היישוב חיכו יומיים לרכבת בתחנה המכוסה שלג. "איש לא הסביר לנו דבר", אמרה הקופאית נינה לוי.',
  ],
  [
    'Turkish',
    ['windows-1254'],
    'Köy halkı karla kaplı istasyonda iki gün boyunca treni bekledi. "Kimse bize bir şey açıklamadı" diyen gişe görevlisi ağlıyordu.',
  ],
  [
    'French',
    ['windows-1252', 'iso-8859-15', 'macintosh'],
    'Les habitants ont attendu le train deux journées entières dans la gare enneigée. « Personne ne nous a rien expliqué », a déclaré la guichetière.',
  ],
  [
    'German',
    ['windows-1252', 'iso-8859-15'],
    'Die Bewohner warteten zwei Tage lang auf den Zug im verschneiten Bahnhof. "Uns hat niemand etwas erklärt, für nichts", sagte die Schalterbeamtin Käthe Groß.',
  ],
  [
    'Lithuanian',
    ['windows-1257'],
    'Gyvenvietės žmonės dvi dienas laukė traukinio užsnigtoje stotyje. "Niekas mums nieko nepaaiškino", sakė kasininkė.',
  ],
  [
    'Chinese',
    ['gb18030', 'utf-16le', 'utf-16be'],
    '居民们在被大雪覆盖的车站等了两天火车。“没有人向我们解释过什么，”售票员王丽说。',
  ],
  [
    'Chinese in traditional letters',
    ['big5'],
    '居民們在被大雪覆蓋的車站等了兩天火車。「沒有人向我們解釋過什麼，」售票員王麗說。',
  ],
  [
    'Japanese',
    ['shift_jis', 'euc-jp', 'utf-16le'],
    '住民たちは雪に埋もれた駅で二日間も列車を待っていた。「誰も何も説明してくれなかった」と窓口の女性は話した。',
  ],
  [
    'Korean',
    ['euc-kr', 'utf-16be'],
    '주민들은 눈에 덮인 역에서 이틀 동안 기차를 기다렸다. 매표원은 아무도 우리에게 설명해 주지 않았다고 말했다.',
  ],
  ['Thai', ['windows-874'], 'ชาวบ้านรอรถไฟอยู่ที่สถานีซึ่งปกคลุมด้วยหิมะเป็นเวลาสองวัน ไม่มีใครอธิบายอะไรให้เราฟังเลย'],
]
