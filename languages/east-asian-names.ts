import { isNameSyllable } from './name-syllables.ts'
import { list } from './word-list.ts'

/** Chinese surnames as Pinyin, Wade-Giles and Cantonese write them. There are few, and most people have one of them. */
export const CHINESE_SURNAMES = list(`
  ai an bai bao bo cai cao chai chang chao che chen cheng cheung chiang chou chow chu cui dai deng ding dong du duan fan
  fang fei feng fong fu gan gao ge geng gong gu guan guo han hao he ho hou hsieh hsu hu hua huang hung ji jia jian jiang
  jiao jin jing kang kong kuo kwok lai lam lan lau lei leng leung li lian liang liao lin ling liu lo long lou lu luo lv
  ma mao mei meng mi miao mo mu ng nie ning niu pan pang pei peng ping pu qi qian qiao qin qiu qu ren rong ruan shan
  shang shao shen sheng shi shu sima situ song su sun sung tai tan tang tao teng tian tong tsai tsang tse tseng tu wan wang
  wei wen weng wong wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying yip you yu yuan yue yun
  zeng zha zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuo zou zuo ouyang`)

/** Korean surnames in the usual romanisations. */
export const KOREAN_SURNAMES = list(`
  ahn bae baek baik ban bong byun cha chae cho choe choi chun chung eom gil goh gwak gwon ha heo hong huh hwang hyun im
  jang jeon jeong jin jo joo ju jun jung kang kim ko koh koo kwak kwon lee lim min moon myung na nam noh oh pak park pyo
  rhee roh ryoo ryu seo shim shin sim sin so sohn son song suh um won woo yang yeo yi yim yoo yoon youn yu yun`)

/** Vietnamese surnames: some forty families have nearly everybody. */
export const VIETNAMESE_SURNAMES = list(`
  bui cao chau dang dao dinh do doan duong ho hoang huynh lam le luong luu ly mai ngo nguyen pham phan phung quach ta
  thai to ton trinh tran truong tu vo vu vuong`)

/** Usual surnames of Japan, in the usual romanisations. */
export const JAPANESE_SURNAMES = list(`
  abe aoki aso fujita fujimoto fujiwara fukuda goto hara hasegawa hashimoto hatoyama hayashi ikeda inoue ishida
  ishiba ishii ishikawa ito kato kimura kishida kobayashi koizumi kondo maeda matsuda matsumoto miura miyazaki mori
  murakami murata nakagawa nakajima nakamura nakano nishimura noda ogawa okada ono ota saito sakai sakamoto sasaki
  sato shimizu suga suzuki takagi takahashi takaichi takeda tamura tanaka ueda wada watanabe yamada yamaguchi yamamoto
  yamashita yamazaki yokoyama yoshida oe ozu kurosawa kawabata mishima tanizaki`)

const PINYIN_SYLLABLE =
  '(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:i?ang|iong|uang|eng|ing|ong|i?an|i?ao|uai|uan|ai|ei|i?ou|en|in|u[en]|ia|ie|iu|ua|ui|uo|er|[aoeiu]))'
const TWO_SYLLABLES = new RegExp(`^${PINYIN_SYLLABLE}{2}$`)
const ROMAJI = /^(?:(?:[kgsztdnhbpmyrwfj]|[knhmrgbp]y|sh|ch|ts|j|tch|kk|pp|ss|tt)?[aiueo]h?|n(?![aiueo]))+$/

/** Whether a folded word is two syllables of Pinyin, as most Chinese given names are: `Zedong`. */
export const isTwoPinyinSyllables = (word: string): boolean => TWO_SYLLABLES.test(word)

/** Whether a folded word is written in syllables of Japanese: `Shinzo`. */
export const isJapaneseSyllables = (word: string): boolean => ROMAJI.test(word)

/** Whether a folded word has two syllables with a hyphen, as Korean and older Chinese names are written: `Jong-un`. */
export function isHyphenedSyllables(parts: readonly string[]): boolean {
  return parts.length === 2 && parts.every(isNameSyllable)
}

/** Letters that only Vietnamese has: `ơ`, `ư`, and vowels with two marks, `ễ`. */
const VIETNAMESE_LETTER = /[ơưđăƠƯĐĂ]|[\u1EA0-\u1EF9]/u

export const isVietnameseSpelling = (name: string): boolean => VIETNAMESE_LETTER.test(name.normalize('NFC'))

const SYLLABLE_OF_VIETNAM =
  /^(?:ngh?|nh|ch|gh|kh|ph|th|tr|gi|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/

/** Whether a folded word could be a syllable of Vietnamese, in which every syllable is a word. */
export const isVietnameseSyllable = (word: string): boolean => SYLLABLE_OF_VIETNAM.test(word)
