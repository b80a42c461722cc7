import type { Pages } from './parts/pages.ts'
import { phrases } from './word-list.ts'

/**
 * Words of pages in languages that no folder describes. They are asked beside those that are. A language that is
 * described keeps the lists that it has here until its own `pages.ts` has them: move them there.
 * All are asked at once, so a word between the parts of a date (`de`) need not be listed again for each language that
 * has it.
 */
export const PAGE_WORDS: Readonly<Record<string, Partial<Pages>>> = {
  ar: {
    mailLabels: phrases('من|أرسل|تاريخ الإرسال|التاريخ|إلى|نسخة|الموضوع'),
    wroteWords: phrases('كتب|كتبت'),
    tagLabels: phrases('وسوم|الوسوم|الكلمات المفتاحية|كلمات مفتاحية|كلمات دلالية'),
    turnLabels: phrases('س|ج|سؤال|جواب|السؤال|الجواب'),
    dateLabels: phrases(
      'نشر في|نشر بتاريخ|نشرت في|تاريخ النشر|تاريخ|اخر تحديث|آخر تحديث|تحديث|بتاريخ|الساعة',
    ),
  },
  ca: { dayLinks: phrases('d’') },
  de: {
    mailLabels: phrases('von|gesendet|datum|an|cc|betreff'),
    tagLabels: phrases('schlagwörter|schlagworte|stichwörter|stichworte|themen'),
    turnLabels: phrases('frage|antwort'),
    noteLabels: phrases(
      'ort|quelle|quellen|betreff|telefon|handy|pressekontakt|pressemitteilung|anmerkung|hinweis|sperrfrist',
    ),
    partWords: phrases('kapitel|teil|abschnitt|tabelle|anhang|anlage|abbildung|schaubild'),
    wroteWords: phrases('schrieb'),
    authorOpenings: phrases(
      `autor|autorin|autoren|autorinnen|geschrieben von|verfasst von|veröffentlicht von|eingestellt von|beitrag von|
      ein beitrag von|ein artikel von|artikel von|alle beiträge von|zeige alle beiträge von|interview|text|redakteur|redakteurin`,
    ),
    authorMarks: phrases('autor|verfasser'),
    notAuthorMarks: phrases('bild'),
    otherWorkMarks: phrases('kommentar|kommentare'),
    nobodyWords: phrases(
      `redaktion|chefredakteur|chefredakteurin|unbekannt|gast|pressestelle|agenturen|
      mehr|alles|beitrage|artikel|red|autoreninfo|profil|datum|teilen|magazin|uber|zur|zum|konto|account`,
    ),
    credited: phrases(
      'foto|fotos|bild|bilder|quelle|fotograf|fotografin|grafik|illustration|übersetzung|kamera',
    ),
    affiliationLinks: phrases('aus|für|im|am|mit|bei'),
    weakBylineOpenings: phrases('von'),
    nameJoiners: phrases('und'),
    dateLabels: phrases(
      'stand|veröffentlicht|publiziert|aktualisiert|erstellt am|erschienen am|vom|am|um|uhr',
    ),
    dateMarks: phrases('datum|stand|veroeff'),
    changeMarks: phrases('aktualisiert|geändert|geandert|bearbeitet'),
    memberMarks: phrases('registriert|mitglied seit|anmeldedatum'),
  },
  es: {
    mailLabels: phrases('de|enviado|enviado el|fecha|para|cc|asunto'),
    tagLabels: phrases('etiquetas|temas|palabras clave'),
    turnLabels: phrases('p|pregunta|respuesta'),
    noteLabels: phrases(
      `lugar|fecha|fuente|fuentes|asunto|teléfono|celular|oficina|correo electrónico|nota de prensa|
      comunicado de prensa|para publicación inmediata`,
    ),
    partWords: phrases('capítulo|parte|sección|artículo|título|tabla|cuadro|anexo|gráfico'),
    wroteWords: phrases('escribió'),
    authorOpenings: phrases('autora|autores|escrito por|escribe|publicado por|redactado por|texto'),
    otherWorkMarks: phrases('comentario|comentarios'),
    nobodyWords: phrases('redaccion|redactor|anonimo|agencias'),
    affiliationLinks: phrases('en|para|desde'),
    credited: phrases('fotografía'),
    weakBylineOpenings: phrases('por'),
    nameJoiners: phrases('y'),
    dateLabels: phrases('publicado|actualizado|el|a las|horas|h'),
    dayLinks: phrases('de|del'),
    dateMarks: phrases('fecha'),
    changeMarks: phrases('actualiz'),
  },
  fr: {
    mailLabels: phrases('de|envoyé|date|à|cc|objet'),
    tagLabels: phrases('mots-clés|mots clés|étiquettes|thèmes'),
    turnLabels: phrases('r|réponse'),
    noteLabels: phrases('lieu|objet|courriel|contact presse|communiqué de presse|pour diffusion immédiate'),
    partWords: phrases('chapitre|partie|tableau|annexe|titre|encadré|graphique'),
    wroteWords: phrases('a écrit'),
    authorOpenings: phrases(
      'auteur|auteure|auteurs|autrice|écrit par|publié par|rédigé par|posté par|propos recueillis par|texte',
    ),
    authorMarks: phrases('auteur'),
    otherWorkMarks: phrases('commentaire|commentaires'),
    nobodyWords: phrases('redaction|anonyme|agences'),
    affiliationLinks: phrases('à|pour|avec|envoyé|envoyée'),
    credited: phrases('crédit|photo|photos|traduction'),
    weakBylineOpenings: phrases('par'),
    nameJoiners: phrases('et'),
    dateLabels: phrases('publié|mis à jour le|mise à jour|modifié le|mis en ligne le|paru le|le|à'),
    daySuffixes: phrases('er'),
    changeMarks: phrases('mis à jour|mis a jour'),
  },
  it: {
    mailLabels: phrases('da|inviato|data|a|cc|oggetto'),
    wroteWords: phrases('ha scritto'),
    tagLabels: phrases('argomenti|parole chiave'),
    authorOpenings: phrases('autore|scritto da|pubblicato da'),
    weakBylineOpenings: phrases('di'),
    nobodyWords: phrases('redazione'),
    nameJoiners: phrases('e'),
    dateLabels: phrases('pubblicato|aggiornato|il|ore|alle'),
    dateMarks: phrases('data'),
  },
  nl: {
    mailLabels: phrases('van|verzonden|datum|aan|cc|onderwerp'),
    wroteWords: phrases('schreef'),
    tagLabels: phrases('trefwoorden|onderwerpen'),
    authorOpenings: phrases('geschreven door'),
    weakBylineOpenings: phrases('door'),
    nobodyWords: phrases('redactie'),
    nameJoiners: phrases('en'),
    dateLabels: phrases('gepubliceerd|bijgewerkt op|laatst bijgewerkt|op|om|uur'),
    changeMarks: phrases('bijgewerkt'),
  },
  pl: {
    mailLabels: phrases('od|wysłano|data|do|dw|temat'),
    wroteWords: phrases('napisał|napisała'),
    dateLabels: phrases('opublikowano|data publikacji|aktualizacja|r'),
    changeMarks: phrases('aktualizacj'),
  },
  pt: {
    mailLabels: phrases('de|enviado|enviada em|data|para|cc|assunto'),
    wroteWords: phrases('escreveu'),
    tagLabels: phrases('assuntos|palavras-chave'),
    nobodyWords: phrases('redacao'),
    dateLabels: phrases('publicado a|publicado|atualizado|em|às'),
    changeMarks: phrases('atualiz'),
  },
  ru: {
    mailLabels: phrases('от|отправлено|дата|кому|копия|тема'),
    wroteWords: phrases('написал|написала|пишет'),
    tagLabels: phrases('теги|метки|темы|ключевые слова'),
    dateLabels: phrases('опубликовано|обновлено|г|года'),
    changeMarks: phrases('обновл'),
  },
  tr: {
    mailLabels: phrases('kimden|gönderilme|tarih|kime|bilgi|konu'),
    wroteWords: phrases('yazdı'),
    tagLabels: phrases('etiketler'),
    dateLabels: phrases('yayınlanma tarihi|yayın tarihi|güncelleme|tarihi'),
    changeMarks: phrases('güncelle'),
  },
  uk: {
    mailLabels: phrases('від|надіслано|дата|кому|копія|тема'),
    wroteWords: phrases('написав|пише'),
    dateLabels: phrases('опубліковано|оновлено|року'),
    changeMarks: phrases('оновлен'),
  },
}
