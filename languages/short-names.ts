/**
 * Given names and what those who have them are usually called, where that begins with another letter: *William*, *Bill*. By
 * language, because they are a part of it; for comparing the names of two people only, so nothing that `index.ts` gathers
 * needs them, and a change to them indexes no document again. Of those with the same letter only what others are compared with.
 */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  en: `william: bill billy liam will willie; robert: bob bobby bert rob robbie; richard: dick rick rich; edward: ted teddy ned ed; edmund: ted ned; edwin: ned;
    theodore: ted; john: hans ian; margaret: peg peggy daisy greta gretchen rita; mary: polly; martha: patty patsy;
    elizabeth: liz liza lizzie lisa libby beth betsy betty bess bessie; elisabeth: liz lisa libby beth betsy betty;
    anthony: tony; antonia: toni; antoinette: toni nettie; ann: nan nancy; anne: nan nancy; anna: nan nancy;
    ellen: nell nellie; eleanor: nell nellie nora; helen: nell nellie lena; helena: nell lena; alexander: sandy xander sasha lex;
    alexandra: sandra sandy sasha lexi; andrew: drew; rebecca: becky; christopher: kit topher; christian: kit;
    christina: tina; christine: tina; albert: bert; herbert: bert; hubert: bert; gilbert: bert; egbert: bert;
    alfred: fred freddie; wilfred: fred; manfred: fred; eugene: gene; ezekiel: zeke; elijah: lije; george: jorge;
    charles: chuck; katherine: cathy; catherine: kate kathy kitty kit; kathleen: cathy; patrick: rick; eric: rick;
    frederick: rick; roderick: rick; derek: rick; virginia: ginny ginger; regina: gina; georgina: gina; eugenia: gina genie;
    veronica: ronnie; aaron: ronnie; victoria: tori; amanda: mandy; miranda: mandy; emanuel: manny; emmanuel: manny;
    geoffrey: jeff; gerald: jerry; gerard: jerry; gerry: jerry; jerome: gerry; charlotte: lottie; carlotta: lottie;
    isabella: bella belle; isabel: bella belle; arabella: bella; annabel: bella; theresa: reese; wilhelmina: mina minnie billie;
    abraham: bram; augustus: gus; angus: gus; gustav: gus; constantine: gus; dorothy: dot; theodora: dora thea; isadora: dora;
    alice: ally; beatrice: trixie bea; beatrix: trixie; patricia: trish trisha; melinda: mindy linda; belinda: linda;
    matilda: tilly; ottilie: tilly; josephine: fina; euphemia: effie; esther: hetty; henrietta: etta hetty;
    harriet: hattie; loretta: etta; agnes: nessie; vanessa: nessa; nicholas: klaus colin; oliver: noll; sarah: sally;
    lawrence: larry; laurence: larry; benedict: dick; jacob: jake; dominic: nick; dominick: nick; leonard: lenny;
    ignatius: iggy; sebastian: bastian; bartholomew: tolly; barnabas: barney; cornelius: neil; nathaniel: than; jonathan: nathan;
    leroy: roy; elroy: roy; marcella: celia; cecilia: celia; adelaide: heidi; amelia: millie; emily: millie; camilla: millie;
    mildred: millie; penelope: nell; gwendolen: wendy; winifred: freda; alfreda: freda; elfrieda: freda`,
  de: `johannes: hans hannes; johann: hans; nikolaus: klaus; anton: toni; antonia: toni; albert: bert; herbert: bert;
    hubert: bert; norbert: bert; robert: bert; alfred: fred; manfred: fred; alexander: sascha; alexandra: sandra sascha;
    elisabeth: ilse lisa lise liesel liesl bettina sissi sisi; margarete: grete gretel gretchen; margarethe: grete gretel;
    katharina: käthe trine; catharina: käthe kathi; gertrud: trude; charlotte: lotte; magdalena: lena leni; helene: lene leni;
    theresia: resi; therese: resi; cornelia: nele; brigitte: gitta gitte; josef: sepp; joseph: sepp; christian: krischan;
    christine: tine stine; kristina: stina; sebastian: basti; bastian: wastl; matthias: hias; gabriele: elle; renate: nate;
    andreas: drees; august: gustl; augustine: gusti; leopold: poldi; ferdinand: nante; bartholomäus: mewes; dorothea: thea;
    theodor: teddy; wilhelmine: minna mina; hermine: minna; angelika: geli; ulrike: rike; friederike: rike; henrike: rike;
    veronika: vroni; apollonia: loni; eleonore: lore; hannelore: lore; annegret: grete; karoline: lina; paulina: lina`,
  es: `jose: pepe; josefa: pepa; francisco: paco pancho curro kiko quico; francisca: paca paquita curra; ignacio: nacho;
    dolores: lola; rosario: charo; consuelo: chelo; enrique: quique kike; alberto: beto tito; roberto: beto; humberto: beto;
    norberto: beto; guillermo: memo; guadalupe: lupe; jesus: chucho chus; antonio: toño toni; fernando: nando; adolfo: fito;
    rodolfo: fito; eduardo: lalo edu; gerardo: lalo; sergio: checo; ramon: moncho; ernesto: neto; refugio: cuca; isabel: chabela;
    concepcion: conchita; mercedes: merche; santiago: yago chago; vicente: chente; ines: nines; inmaculada: macu;
    soledad: chole; rafael: fali; ezequiel: cheque; graciela: chela; gabriel: biel; alfonso: poncho fonso; alfredo: fredo;
    leopoldo: polo; hipolito: polo; aurelio: lelo; luis: lucho; agustin: tin; ascension: chon; encarnacion: encarni`,
  fr: `elisabeth: babette lise lisette; antoine: toine; antoinette: toinette; nicolas: colin; charlotte: lotte; madeleine: mado;
    genevieve: ginette; marguerite: guite; francoise: fanchon; emmanuel: manu; emmanuelle: manu; alexandre: sacha;
    alexandra: sacha; louis: loulou; augustin: gus; philippine: pine; josephine: fifine; delphine: fine; eugenie: genie`,
}

const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '')

/** Each given name with its short forms, of all languages. */
const NAMES_OF_ONE: readonly ReadonlySet<string>[] = Object.values(SHORT_FORMS).flatMap((names) =>
  names.split(';').map(
    (entry) =>
      new Set(
        fold(entry)
          .trim()
          .split(/[:\s]+/),
      ),
  ),
)

/** Whether two given names are often one person's: one is what people with the other are called, or both are. */
export const mayBeShortFor = (one: string, other: string): boolean =>
  NAMES_OF_ONE.some((names) => names.has(one) && names.has(other))
