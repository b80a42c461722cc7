// More than 300 lines: it is one table of names.
import { expect, it } from 'vitest'
import type { CslName } from '../csl-item.ts'
import { readNames } from '../names.ts'

/**
 * Names of authors, the language of the work where it matters, and what they are: `Family, Given`, with what is shown
 * with the family name and not always sorted by in brackets; `Family Given` where the family name always stands first;
 * or whole. Each group says why. Wherever a competent reader could be wrong, the right answer is the whole name.
 */
const NAMES = `
# Great Britain: given name, family name; double surnames without a hyphen cannot be told from middle names
Jane Doe | | Doe, Jane
J. R. R. Tolkien | | Tolkien, J. R. R.
J.R.R. Tolkien | | Tolkien, J.R.R.
J K Rowling | | Rowling, J K
Virginia Woolf | | Woolf, Virginia
Salman Rushdie | | Rushdie, Salman
Andrew Lloyd Webber | | whole
Helena Bonham Carter | | whole
Kristin Scott Thomas | | whole
David Lloyd George | | whole
Iain Duncan Smith | | whole
Ralph Vaughan Williams | | whole
Lloyd Webber, Andrew | | Lloyd Webber, Andrew
James Joyce | | whole
Sir Tom Vale | | Vale, Tom
Dame Judi Doe | | Doe, Judi
Vale, Sir Tom | | Vale, Tom
The Hon. Jane Doe | | Doe, Jane
Rt Hon Jane Doe | | Doe, Jane
Jane Doe, OBE | | Doe, Jane
Lord Sumption | | whole
Smith, J. K. and Jones, P. | | Smith, J. K. ; Jones, P.
Lord Vale | | whole
Prince Harry | | whole
Queen Rania | | whole
# The United States: "Jr." stands behind a family name of one word
Martin Luther King Jr. | | King, Martin Luther, Jr.
Martin Luther King, Jr. | | King, Martin Luther, Jr.
King, Martin Luther, Jr. | | King, Martin Luther, Jr.
King, Jr., Martin Luther | | King, Martin Luther, Jr.
King Jr., Martin Luther | | King, Martin Luther, Jr.
Martin Luther King | | whole
John F. Kennedy | | Kennedy, John F.
George W. Bush | | Bush, George W.
Sarah Jessica Parker | | Parker, Sarah Jessica
Hillary Rodham Clinton | | whole
Ruth Bader Ginsburg | | whole
F. Scott Fitzgerald | | whole
Lee Harvey Oswald | | whole
Kim Kardashian | | Kardashian, Kim
Jennifer Lopez | | Lopez, Jennifer
Maria Rodriguez Jones | | whole
Robert De Niro | | De Niro, Robert
Jane Doe, PhD | | Doe, Jane
Jane Doe PhD | | Doe, Jane
Doe, Jane, M.D. | | Doe, Jane
Jack Ma | | Ma, Jack
By JANE DOE | | DOE, JANE
JANE DOE | | DOE, JANE
Rev. John Doe | | Doe, John
Prof. Jane Doe | | Doe, Jane
# Ireland: Ó, Ní and Mac belong to the family name, also as words of their own
Dara Ó Briain | | Ó Briain, Dara
Ó Briain, Dara | | Ó Briain, Dara
Máire Ní Bhraonáin | | Ní Bhraonáin, Máire
Conor O'Neill | | O'Neill, Conor
Conor O’Neill | | O’Neill, Conor
Kyle MacDonald | | MacDonald, Kyle
Fiona McCarthy | | McCarthy, Fiona
# The Netherlands and Belgium: the particle is shown with the family name and not sorted by
Jan van der Berg | | (van der) Berg, Jan
van der Berg, Jan | | (van der) Berg, Jan
Vincent van Gogh | | (van) Gogh, Vincent
Frans de Waal | nl | (de) Waal, Frans
Frans de Waal | | de Waal, Frans
Vincent Van Damme | | Van Damme, Vincent
Jan Peter Balkenende | | Balkenende, Jan Peter
# Germany and Austria: the same of von and zu
Ursula von der Leyen | | (von der) Leyen, Ursula
Beatrix von Storch | | (von) Storch, Beatrix
Prof. Dr. Heinrich Müller | | Müller, Heinrich
Frau Hannah Arendt | | Arendt, Hannah
Günter Grass | | Grass, Günter
Karl-Theodor zu Guttenberg | | (zu) Guttenberg, Karl-Theodor
Erich Maria Remarque | | Remarque, Erich Maria
# France: de is sorted by in some names and not in others, and Le and La belong to the name
Jean-Paul Sartre | | Sartre, Jean-Paul
Simone de Beauvoir | fr | (de) Beauvoir, Simone
Charles de Gaulle | | de Gaulle, Charles
Jean-Marie Le Pen | | Le Pen, Jean-Marie
Marie Le Pen | | Le Pen, Marie
Yves Saint Laurent | | Saint Laurent, Yves
Agnès Callamard | | Callamard, Agnès
Jean-Luc DUPONT | | DUPONT, Jean-Luc
Martin Pierre | | whole
# Spain and Latin America: two surnames, where the language or the letters show it
Gabriel García Márquez | | García Márquez, Gabriel
García Márquez, Gabriel | | García Márquez, Gabriel
Gabriel GARCÍA MÁRQUEZ | | GARCÍA MÁRQUEZ, Gabriel
Federico García Lorca | | García Lorca, Federico
José Luis Rodríguez Zapatero | | Rodríguez Zapatero, José Luis
José María Aznar | | Aznar, José María
Carlos Ruiz Zafón | | Ruiz Zafón, Carlos
María José Pérez Gómez | | Pérez Gómez, María José
Mario Vargas Llosa | es | Vargas Llosa, Mario
Mario Vargas Llosa | | whole
Juan Cruz Ruiz | es | Cruz Ruiz, Juan
Ruth Bader Ginsburg | es | whole
Arturo Pérez-Reverte | | Pérez-Reverte, Arturo
José Ortega y Gasset | | Ortega y Gasset, José
Ana de la Cruz | | (de la) Cruz, Ana
María del Carmen López | | whole
Maria Garcia Santos | | whole
Jorge Luis Borges | | Borges, Jorge Luis
Isabel Allende | | Allende, Isabel
# Portugal and Brazil: the last of several surnames, or the last two
José Eduardo dos Santos | | (dos) Santos, José Eduardo
Luiz Inácio Lula da Silva | | whole
António Lobo Antunes | | whole
João Silva Pérez | | whole
Clarice Lispector | | Lispector, Clarice
# Italy: a particle with a capital is part of the name
Donatella Della Porta | | Della Porta, Donatella
Donatella della Porta | | della Porta, Donatella
Della Porta, Donatella | | Della Porta, Donatella
Luigi Di Maio | | Di Maio, Luigi
Pier Paolo Pasolini | | Pasolini, Pier Paolo
Natalia Ginzburg | | Ginzburg, Natalia
# Hungary: the family name first, in Hungarian
Nagy László | hu | Nagy László
Nagy László | | whole
László Nagy | | Nagy, László
Orbán Viktor | hu | Orbán Viktor
Orban Viktor | | whole
Viktor Orbán | | Orbán, Viktor
Nagy, László | | Nagy, László
Viktor Orbán | hu | whole
Szabó Mária Anna | hu | Szabó Mária Anna
# Poland, Czechia, Romania
Olga Tokarczuk | | Tokarczuk, Olga
Václav Havel | | Havel, Václav
Krzysztof Kowalski | | Kowalski, Krzysztof
Mircea Eliade | | Eliade, Mircea
# Russia and Ukraine: a patronymic stands between given and family name, or ends the name
Vladimir Vladimirovich Putin | | Putin, Vladimir Vladimirovich
Владимир Владимирович Путин | | Путин, Владимир Владимирович
Петрова Анна Ивановна | | Петрова, Анна Ивановна
Роман Аркадьевич Абрамович | | Абрамович, Роман Аркадьевич
Владимир Путин | | whole
Volodymyr Zelenskyy | | Zelenskyy, Volodymyr
# Scandinavia, Finland and the Baltic
Jens Stoltenberg | | Stoltenberg, Jens
Astrid Lindgren | | Lindgren, Astrid
Tove Jansson | | Jansson, Tove
Lars Løkke Rasmussen | | whole
# Iceland: patronymics are no family names
Katrín Jakobsdóttir | | whole
Katrin Jakobsdottir | | whole
Guðni Th. Jóhannesson | | whole
Sigurður Ingi Jóhannsson | | whole
Halldór Laxness | is | whole
# Greece, Israel, Armenia: other scripts stay whole
Νίκος Καζαντζάκης | | whole
דוד גרוסמן | | whole
David Ben-Gurion | | Ben-Gurion, David
Golda Meir | | Meir, Golda
Amos Oz | | Oz, Amos
# Arab countries: the article is shown and not sorted by; bin, Abu and Abd begin something else
Bashar al-Assad | | (al-) Assad, Bashar
Bashar Al-Khatib | | Al-Khatib, Bashar
Dr. Huda Jaber | | Jaber, Huda
Jaber Huda | | whole
Mahmoud Abbas | | Abbas, Mahmoud
Omar Al Abdallah | | Al Abdallah, Omar
Ali Abdullah Saleh | | Saleh, Ali Abdullah
Mohammed bin Salman | | whole
Osama bin Laden | | whole
Abdel Fattah el-Sisi | | whole
Abu Bakr al-Baghdadi | | whole
Gamal Abdel Nasser | | whole
Rami Abdel Rahman | | whole
Salah Eldin | | whole
Sheikh Hasina | | whole
أحمد محمد | | whole
# Iran, Turkey, Afghanistan, Pakistan, India
Shirin Ebadi | | Ebadi, Shirin
Ashraf Ghani | | Ghani, Ashraf
Orhan Pamuk | | Pamuk, Orhan
Elif Şafak | | Şafak, Elif
Imran Khan | | Khan, Imran
A. R. Rahman | | Rahman, A. R.
Ayatollah Ali Khamenei | | whole
Arundhati Roy | | whole
# China: the family name first in Pinyin of three syllables; of two, the order is not certain
Mao Zedong | | Mao Zedong
Xi Jinping | | Xi Jinping
Xiaoping Deng | | Deng, Xiaoping
Li Na | | whole
Li Na | zh | Li Na
Mo Yan | | whole
Jung Chang | | whole
Ken Liu | | Liu, Ken
Sun Yat-sen | | Sun Yat-sen
Mei-Ling Chen | | Chen, Mei-Ling
Tony Leung Chiu-wai | | whole
Lee Kuan Yew | | whole
王小明 | | whole
# Korea: a given name with a hyphen
Kim Jong-un | | Kim Jong-un
Park Geun-hye | | Park Geun-hye
Ban Ki-moon | | Ban Ki-moon
Ha-Joon Chang | | Chang, Ha-Joon
Kim Jong Un | | whole
Kim Jong Un | ko | Kim Jong Un
Han Duck-soo | | Han Duck-soo
Kim Phuc | | whole
Bong Joon-ho | | Bong Joon-ho
Kim Philby | | Philby, Kim
# Japan: both orders are written in Latin letters
Haruki Murakami | | Murakami, Haruki
Murakami Haruki | | whole
Murakami Haruki | ja | Murakami Haruki
Abe Shinzo | | whole
# Vietnam: the family name first, if the letters or Văn and Thị show that it is Vietnamese
Nguyễn Văn An | | Nguyễn Văn An
Nguyen Van An | | Nguyen Van An
Nguyễn, Văn An | | Nguyễn Văn An
Võ Thị Sáu | | Võ Thị Sáu
Trần Đức Lương | | Trần Đức Lương
Viet Thanh Nguyen | | Nguyen, Viet Thanh
Nguyen Phu Trong | | whole
# Indonesia, Malaysia, Burma, Ethiopia: names without a family name
Suharto | | whole
Joko Widodo | | whole
Siti Nurhaliza | | whole
Siti Nurbaya | id | whole
Mahathir bin Mohamad | | whole
U Thant | | whole
Aung San Suu Kyi | | whole
Abiy Ahmed | | whole
Abiy Ahmed | am | whole
# Africa south of the Sahara
Kofi Annan | | Annan, Kofi
Nelson Mandela | | Mandela, Nelson
Paul Kagame | | Kagame, Paul
Adichie, Chimamanda Ngozi | | Adichie, Chimamanda Ngozi
Chimamanda Ngozi Adichie | | whole
Wole Soyinka | | whole
# Two persons in one name, if both are certain
Jane Doe and John Roe | | Doe, Jane ; Roe, John
Doe, Jane; Roe, John | | Doe, Jane ; Roe, John
Jane Doe, John Roe and Max Moe | | Doe, Jane ; Roe, John ; Moe, Max
Jane Doe & John Roe | | Doe, Jane ; Roe, John
Jane Doe / John Roe | | Doe, Jane ; Roe, John
Jane Doe et John Roe | | Doe, Jane ; Roe, John
BY JANE DOE AND JOHN ROE | | DOE, JANE ; ROE, JOHN
Jane and John Doe | | whole
Jane Doe and others | | whole
# No persons
Médecins Sans Frontières | | whole
Bellingcat Investigations Ltd | | whole
Forensic Architecture | | whole
Human Rights Watch | | whole
Amnesty International | | whole
Konrad Adenauer Stiftung | | whole
Charlotte Observer | | whole
Victoria Police | | whole
Jane Doe Foundation | | whole
Save the Children | | whole
Charlie Hebdo | | whole
Marie Claire | | whole
Paris Match | | whole
Israel Hayom | | whole
Al Jazeera | | whole
Norton Rose Fulbright | | whole
Grace Farms | | whole
Reporters Without Borders | | whole
Faith Matters | | whole
Elle Decor | | whole
Harper Bazaar | | whole
Frank Bold | | whole
Norman Transcript | | whole
Skye Bioscience | | whole
Maya Vision | | whole
Iris Verify | | whole
Amber Alert | | whole
Cheyenne Edition | | whole
Victoria Advocate | | whole
Jade Robotics | | whole
Luna Biotech | | whole
Jasmine Arts | | whole
Clara Analytics | | whole
Ruby Automation | | whole
Emma Zeitschrift | | whole
Carmen Revista | | whole
Stella Nutrition | | whole
Michael Kitchen | | Kitchen, Michael
Norman Wisdom | | Wisdom, Norman
Nora Psychology | | whole
Rosa Luxemburg Stiftung | | whole
Mother Jones | | whole
BBC Arabic | | whole
U.N. Refugees | | whole
AFP, Paris | | whole
Jane Doe, Reuters | | whole
Jane Doe, Beirut | | whole
Jane Doe in Beirut | | whole
Jane Doe BBC | | whole
our correspondent | | whole
Mac & i | | whole
@witness | | whole
Jane D. | | whole
`

const shown = (name: CslName): string => {
  if ('literal' in name) return 'whole'
  const particle = name['non-dropping-particle']
  const family = particle === undefined ? name.family : `(${particle}) ${name.family}`
  return [`${family}${name['static-ordering'] ? ' ' : ', '}${name.given}`, name.suffix]
    .filter(Boolean)
    .join(', ')
}

const rows = NAMES.split('\n')
  .filter((line) => line.includes('|'))
  .map((line) => line.split('|').map((it) => it.trim()))

it.each(rows)('%s (%s): %s', (name = '', language = '', expected = '') => {
  const read = readNames(name, language || null)
  expect(read.map(shown).join(' ; ')).toBe(expected)
  if (expected === 'whole') expect(read).toEqual([{ literal: name }])
})

it('takes most names apart, and those of all parts of the world', () => {
  expect(rows.length).toBeGreaterThan(200)
  const whole = rows.filter(([, , expected]) => expected === 'whole')
  expect(whole.length / rows.length).toBeLessThan(0.5)
})
