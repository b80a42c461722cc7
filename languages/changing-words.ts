import { list, type WordList } from './word-list.ts'

/**
 * Words that turn what is said into something else, whatever the other words are: those that deny, and numbers that are
 * written out. For comparing a quote with its source; nothing that `index.ts` gathers needs them, so a change to it indexes no
 * document again. Folded as quotes are: an apostrophe inside a word is dropped.
 */
export type ChangingWords = { negations: WordList; numerals: WordList }

export const CHANGING_WORDS: Readonly<Record<string, ChangingWords>> = {
  en: {
    negations: list(
      `not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt wont wouldnt shouldnt
      couldnt mustnt neednt isnt arent wasnt werent hasnt havent hadnt aint shant mightnt hardly scarcely barely`,
    ),
    numerals: list(
      `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
      hundreds thousands millions billions trillions dozen half third quarter once twice double triple second fourth fifth`,
    ),
  },
  de: {
    negations: list(
      `nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts nirgends nirgendwo weder noch
      ohne kaum keineswegs keinesfalls`,
    ),
    numerals: list(
      `null ein eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn
      achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert tausend million millionen
      milliarde milliarden dutzend halb drittel viertel`,
    ),
  },
  fr: {
    negations: list(
      `ne pas jamais rien aucun aucune aucuns aucunes personne ni sans non nul nulle nullement guere point nest netait nont na
      nai nas navait navaient`,
    ),
    numerals: list(
      `zero deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
      cinquante soixante cent cents mille million millions milliard milliards moitie tiers quart dizaine centaine millier milliers`,
    ),
  },
  es: {
    negations: list('no nunca jamas nadie nada ningun ninguno ninguna ningunos ningunas ni sin tampoco'),
    numerals: list(
      `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete
      dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil millon
      millones mitad tercio cuarto docena`,
    ),
  },
  ar: {
    negations: list('لا لم لن ليس ليست ليسوا لست لسنا غير بدون دون ما كلا ابدا بلا ولا ولم ولن وليس وليست'),
    numerals: list(
      `صفر واحد واحدة اثنان اثنين اثنتان اثنتين ثلاث ثلاثة اربع اربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة
      عشر عشرة عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة
      مائة مئات الف الفا الاف مليون مليونا ملايين مليار نصف ثلث ربع`,
    ),
  },
}
