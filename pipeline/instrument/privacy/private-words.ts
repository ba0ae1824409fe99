/** What a question may give away of a person, by its words as `fold` has them: without accents, hamza, marks and capitals. */
export interface PrivateWords {
  readonly what: string;
  /** Words that say it wherever they are in the text. */
  readonly anywhere: readonly RegExp[];
  /** Words that say it only where they are all of the text: a "contact" is a person, a "contact rate" is none. */
  readonly alone?: RegExp;
  /** Words that say it of an answer in one's own words alone: who owns a thing may be a choice among kinds of owners. */
  readonly asText?: RegExp;
  /** Words that say it only where they are all of the text, and of an answer in one's own words: "director of the hub". */
  readonly aloneAsText?: RegExp;
  /** Whether a question that asks for a number can ask for it: the number of a telephone, and no name. */
  readonly isNumber?: boolean;
}

/** Whom a survey talks to or asks about. A head office is no head. */
const role =
  /respondents?|repondante?s?|interviewees?|inquirid[oa]|intervistat[oa]|enquete?e?s?|resp|responsables?|responsave(?:l|is)|responsabil[ei]|befragten?|animateurs?|animatrices?|points? foca(?:l|ux)|focal points?|coordonnat(?:eur|rice)s?|charge?e?s? d(?:e|u) \p{L}+|deleguee?s?|correspondante?s?|chair(?:person|man|woman)?s?|facilitators?|sg|directeurs?|directrices?|directors?|directora|gerante?s?|dirigeante?s?|president|presidente|managers?|head(?! (?:office|quarter))|chief|chef|ceo|pdg|dg|contact|contacto|contato|representante?s?|representatives?|referente?|coordinat(?:eur|rice|or)s?|coordinador|diretora?|direttor[ei]|direttrice|gestora?|geschaftsfuhrer(?:in)?|interlocut(?:eur|rice)s?|enqueteurs?|enquetrices?|enumerators?|interviewers?|surveyor|agent|superviseur|supervisor|secretaire|secretary|tresorier|treasurer|fondat(?:eur|rice)s?|founders?|owner|proprietaire|person|personne|leiters?|leiterin|ansprechpartner|encuestado|encuestador|entrevistado|entrevistador|signataire|employee?s?|beneficiaires?|beneficiar(?:y|io)|participante?s?|patiente?/u
    .source;
const arabicRole =
  /(?:ال|لل)?(?:مسوول|مسيول|مدير|منشط|امين|رييس|مستجيب|مستجوب|باحث|ممثل|منسق|موظف|مالك|صاحب|مستفيد|مشارك|شخص|جهة الاتصال|نقطة الاتصال)ة?/
    .source;
/** Between a thing and whose it is: "of the", "du", "de la". */
const link =
  "(?:(?:of|the|your|full|first|last|main|du|de|des|del|della|do|da|der|dem|von|la|le|les|l|d|et|and|y|e|und|votre|prenoms?|prenom|fonction|complet|completo|principale?|primary) )*";
/** What is called after persons, and is none: "representative body". */
const orBody = /(?! (?:body|organi[sz]ation|compan(?:y|ies)|institution|agency|office|federation|firm))/.source;
/** Whose: "signature of the director", "director's signature", "توقيع المدير". */
function ofRole(thing: string, arabicThing: string): RegExp {
  return new RegExp(
    `(?:${thing}) ${link}(?:${role})${orBody}|(?:${role})(?: s)? (?:(?:full|first|last) )?(?:${thing})|(?:${arabicThing}) ${arabicRole}`,
    "u",
  );
}

/** Who heads something, in one word or with what qualifies it: "vice-président", "executive director". A "chef de file" may be a firm. */
const qualifier =
  /vice|sous|co|ex|anciene?|ancienne|nouve(?:l|au|lle)|actuel(?:le)?|current|former|acting|interim|deputy|assistante?|adjointe?|generale?|general|executi(?:f|ve)|deleguee?|regionale?|national|nationale|technique|technical|honoraire|honorary|principale?|main|operationnel(?:le)?|scientifique|administrati(?:f|ve)|financ(?:ier|iere|ial)|managing|senior|junior/
    .source;
const head =
  /animat(?:eur|rice)|presidente?|direct(?:eur|rice|or)|directora?|diretora?|direttor[ei]|secretaire|secretary|secretario|tresorier(?:e)?|treasurer|gerante?|dirigeante?|responsable|coordinat(?:eur|rice|or)|coordonnat(?:eur|rice)|coordinadora?|charge?e? d(?:e|u) \p{L}+|deleguee?|correspondante?|points? focal|focal point|chef (?:de (?!file)\p{L}+|d \p{L}+|du \p{L}+)|chairperson|chairman|chairwoman|chair|manager|facilitator|interlocut(?:eur|rice)|contact|referente?|representante?|representative|pdg|dg|sg|ceo|maire|mayor|leiter(?:in)?|geschaftsfuhrer(?:in)?/u
    .source;
/** What is said of heads, and is none: "type of manager". */
const noHead = "(?:type|kind|sort|number|age|gender|sex|salary|has|have|is|with|without|of|by|for|number|a|no|any)";
const ofWhat = "(?: (?:du|de|des|d|of|for|au|a|chez|pour|del|della|do|da|der)(?: \\p{L}+){1,4})?";
const headed = `(?:(?:${qualifier}) ?)*(?:${head})(?: (?:${qualifier}))*${ofWhat}`;
const englishHead = `(?:(?!${noHead} )\\p{L}+ ){1,2}(?:director|manager|coordinator|president|chair(?:person|man|woman)?|secretary|treasurer|facilitator|representative|leader)`;
const arabicHead =
  /(?:نايب (?:ال)?)?(?:ال)?(?:رييس|مدير|منسق|منشط|امين|مسوول|ممثل|كاتب)ة?(?: (?:ال)?(?:عام|تنفيذي|جهوي|وطني)ة?)?(?: \p{L}+){0,3}/u
    .source;
/** Who made the answers, where that is all that is asked: elsewhere an office may collect data. */
const madeBy =
  /(?:collected|prepared|written|done|made|entered|checked|signed|recorded|drafted) by|(?:collecte|prepare|fait|saisi|redige|etabli|signe|verifie|enregistre)e?s? par|(?:elaborad|preparad|hech|redactad|firmad)[oa] por|erstellt von|(?:انجز|اعد|جمع|حرر)\p{L}* من (?:طرف|قبل)/u
    .source;
const board =
  "(?:bureau|conseil|ca|comite|board|executive|committee|directoire|secretariat|equipe (?:dirigeante|permanente))";

/** Who is asked, by whom, and who can be asked again. */
const asked =
  /respondent|repondante?|interviewee|enqueteurs?|enquetrices?|enumerators?|interviewers?|encuestad(?:[oa]|or|ora)|entrevistad(?:[oa]|or|ora)|inquirid(?:[oa]|or|ora)|intervistat(?:[oa]|ore|rice)|befragte[nrs]*|data collector|informants?|(?:filled|completed|answered)(?: (?:in|out))? by|(?:rempli|repondu|renseigne|complete|saisi)e? par|(?:preenchid|respondid|rellenad|llenad|completad|contestad)[oa] por|compilat[oa] da|ausgefullt von|(?:ملا|ملي|عبي|اجاب)\p{L}* من (?:طرف|قبل)/u
    .source;
const askedPerson =
  /(?:personne|person|persona|pessoa)s? (?:(?:qui|who) (?:\p{L}+ )?)?(?:interrogee|rencontree|enquetee|interviewee|sondee|consultee|contactee|ayant|repond\p{L}*|rempli\p{L}*|answer\p{L}*|respond\p{L}*|fill\p{L}*|complet\p{L}*|interviewed|surveyed|questioned|consulted|contacted|met|in charge|responsible|responsable|responsavel|entrevistada|encuestada|consultada|inquirida|contactada|intervistata|contattata|da contattare|to contact|a contacter|a joindre|de contact[oe]?|di contatto|de contato)s?/u
    .source;
const who = "(?:who|whom|whose|qui|quien|quienes|quem|chi|wer|wen|wem|wessen)";
/** The beginning of a text, with or without the number of the question. */
const start = "(?<![\\s\\S])(?:(?:q|question)? ?\\d+[a-z]? |[a-z] )*";
const withWhom = "(?:(?:par|avec|a|de|chez|pour|by|with|to|from|for|con|por|para|com|da|di|von|mit|an) )?";
/** What is done with a questionnaire and by telephone: "who answered", "whom can we call back", "qui a rempli". */
const whoAnswers = `${start}${withWhom}${who} (?:\\p{L}+ ){0,4}(?:answer|repl(?:y|ies|ied)|respond|fill|complet|sign|call|phone|ring|contact|reach|speak|spoke|talk|interview|repond|rempli|renseign|appel|rappel|joindre|joign|signe|llam|rellen|contest|lig(?:ar|amos)|preench|rispo|compil|chiam|geantwortet|antwort|ausgefull|anruf|named?$|nomm)\\p{L}*`;
/** The question word first, or last behind "by" or "with": elsewhere, as in "companies that ...", it joins two sentences. */
const whoFirstOrLast = `(?:${start}${withWhom}${who})|(?:${withWhom.slice(0, -1)}${who}(?![\\s\\S]))|(?:${start})(?:ب|ل|مع )?من (?!اين|اي|خلال|بين|اجل|حيث|طرف|بعد|قبل)\\p{L}+`;
/** What of telephones is counted or bought, and is no number of one. */
const noNumber =
  "(?! (?:lines?|lignes?|lineas?|linhas?|sets?|users?|subscribers?|subscriptions?|coverage|networks?|operators?|compan(?:y|ies)|costs?|bills?|booths?))";

export const privateWords: readonly PrivateWords[] = [
  {
    what: "a telephone number",
    isNumber: true,
    anywhere: [
      new RegExp(
        `(?:phones?|phone ?numbers?|telephones?|tels?|telefonos?|telefones?|telefon[oi]?|telefonnummer|gsm|whats ?app|fax|telecopie|cell ?phones?|cell (?:numbers?|no|num)|cellulaire|celular|telemovel|telemoveis|handynummer|mobilnummer|rufnummer|recapito)${noNumber}`,
        "u",
      ),
      /(?:vous|le|la|les|lui|leur) (?:joindre|rappeler|recontacter)|(?:call|phone|ring|reach) (?:you|him|her|them|back)/u,
      /(?<!(?:unites?|applications?|equipes?|cliniques?|paiements?) )mobile(?! (?:money|bank|banking|apps?|application|payments?|lab|labs|units?|internet|clinics?|teams?|services?|networks?|coverage|operators?|subscribers?|web))|(?<!ordinateurs? )portable(?! computers?)/u,
      /(?:contact|call|callback) (?:number|no)|(?:number|no) to (?:call|reach)(?: back)?|(?:numero|num|no|n) (?:a |de |per |para )?(?:rappeler|appeler|contact(?:er|o|ar)?|joindre|chiamare|llamar|ligar)|رقم (?:ال|لل)?اتصال/u,
      /(?<!(?:خطوط|خط|شبكة) )(?:ال)?هاتف|(?:ال)?هاتفي|(?:ال)?جوال|(?:ال)?محمول|(?:ال)?فاكس|واتساب|واتس اب/u,
    ],
    alone: /(?:numero|number|no) wa|wa (?:number|no)|movil|handy|cellulare/u,
  },
  {
    what: "an e-mail address",
    anywhere: [
      /e ?mails?|courriels?|correo|correio ele(?:c)?tronico|posta elettronica|adresses? electroniques?|adresses? mails?|mail (?:address|adresse|du|de|des|of|pro|personnel)|(?:votre|your) mail|(?:ال)?بريد (?:ال)?(?:ا)?لكتروني|(?:ال)?ايميل/u,
      ofRole("mails?", "بريد"),
    ],
    alone: /mails?|البريد/u,
  },
  {
    what: "a position",
    isNumber: true,
    anywhere: [
      /gps|geopoint|geoshape|geolocalisation|localisation geographique|position geographique|latitude|longitude|altitude|geolocation|coordonnees|coordenadas|geotrace|(?:ال)?احداثيات/u,
    ],
    alone: /lat(?: (?:et |and )?(?:long?|lng))?|long|lon|lng|lat lon gps|(?:ال)?خط (?:ال)?(?:عرض|طول)/u,
  },
  {
    what: "a device",
    anywhere: [
      /device ?id|id de l appareil|imei|sim ?serial|simserial|subscriber ?id|subscriberid|ip ?address|adresse ip|mac ?address|adresse mac|user ?agent/u,
    ],
  },
  {
    what: "a person's post",
    anywhere: [
      ofRole("fonction|poste|position|job title|post|cargo|qualite", "منصب|وظيفة|صفة"),
      /(?:votre|your|su) (?:fonction|poste|job|position|cargo)/u,
    ],
    alone: /fonction|job title|cargo|الوظيفة|المنصب/u,
  },
  {
    what: "a person's name",
    anywhere: [
      new RegExp(
        `(?:${asked})|(?:${askedPerson})|(?:${whoAnswers})|submitter|submittername|submitterid|submitted by`,
        "u",
      ),
      new RegExp(`${who} (?:is|are|was|est|sont|es|e|son|sao|ist|sind) (?:${link})?(?:${role})`, "u"),
      /nom de famille|family name|nom (?:de |du )?(?:l )?enquetee?|prenoms?|first ?names?|last ?names?|surnames?|full ?names?|nom complet|nom et prenoms?|votre nom|your name|nombre completo|apellidos?|sobrenome|vorname|nachname|cognome/u,
      /(?:ال)?مستجيب|(?:ال)?مستجوب|(?:ال)?باحث|الاسم الكامل|(?:ال)?اسم (?:و ?)(?:ال)?لقب|الاسم الشخصي|الاسم العايلي|اسمك/u,
      ofRole("noms?|names?|nome|nominativo|signature", "اسم|توقيع"),
      new RegExp(`names? of (?:the |your )?(?:\\p{L}+ ){1,2}(?:${role})${orBody}`, "u"),
      new RegExp(`(?:noms?|names?) ${link}(?:membres?|members?) ${link}${board}`, "u"),
      /noms? d utilisat(?:eur|rice)|nombre de usuario|benutzername|اسم المستخدم/u,
      new RegExp(`nombre (?:del|de la) (?:${role})`, "u"),
      /(?:votre|your) signature/u,
    ],
    alone:
      /noms?|names?|nome|user ?name|noms? et fonctions?|الاسم|signature|(?:ال)?توقيع|contacts?|contacto|contact persons?|personne (?:de |a )?contact(?:er)?|personne ressource|points? focal|focal points?|contact principal|main contact|personne de reference|referente?|supervisors?|superviseur|supervisora?|ansprechperson|interlocut(?:eur|rice)|responsable|direct(?:eur|rice)(?: generale?)?|director|gerante?|dirigeante?|presidente?|manager|ceo|pdg|dg|ansprechpartner|(?:ال)?مسوول|(?:ال)?مدير(?: العام)?/u,
    asText: new RegExp(`${whoFirstOrLast}|(?:membres?|members?) ${link}${board}`, "u"),
    aloneAsText: new RegExp(`(?:${headed})|(?:${englishHead})|(?:${arabicHead})|(?:${madeBy})`, "u"),
  },
  {
    what: "an identity number",
    isNumber: true,
    anywhere: [
      /matricules?(?! (?:fiscale?s?|(?:de l )?(?:entreprise|organisation|societe)))|ssn|cpf|curp|dni|cedula|codice fiscale|cartao de cidadao|carta d identita|personalausweis\p{L}*|steuer ?id|sozialversicherungsnummer|(?:numero|num|no|n|affiliation|immatriculation)(?: (?:de|du|da|d|a|la))* (?:cnss|cnops|seguridad social|securite sociale|previdencia social)|permis de conduire|driving licen[cs]es?|(?:ال)?رقم (?:ال)?(?:وطني|ضمان)/u,
      /cin|cnie|passports?|passaporte|passaporto|reisepass|passeports?|national id|identity cards?|id cards?|carte (?:nationale )?d identite|carte nationale|social security (?:number|no)|numero de securite sociale|جواز السفر|بطاقة التعريف|البطاقة الوطنية/u,
    ],
  },
  {
    what: "a bank account",
    isNumber: true,
    anywhere: [/iban|rib|bank account|compte bancaire|cuenta bancaria|(?:ال)?حساب (?:ال)?بنكي/u],
  },
  {
    what: "a date of birth",
    isNumber: true,
    anywhere: [
      /(?:date|annee|lieu) de naissance|(?:date|year|place) of birth|birth ?dates?|birthdays?|dob|fecha de nacimiento|data de nascimento|geburtsdatum|تاريخ (?:ال)?(?:ميلاد|ازدياد)/u,
    ],
  },
  {
    what: "a personal profile",
    anywhere: [/linkedin|skype|telegram|viber|wechat|facebook profile|profil facebook/u],
  },
  {
    what: "an address",
    anywhere: [
      /(?:home|postal|street) address|adresse (?:postale|personnelle|du domicile|exacte|complete|de residence)|direccion postal|عنوان السكن|العنوان البريدي/u,
      ofRole("adresse|address", "عنوان"),
    ],
    alone: /adresse|address|domicile|direccion|endereco|anschrift|indirizzo|العنوان/u,
  },
];

/** What asks how many there are gives nobody away. */
export const countWords =
  /(?:how many|nbr?e?|qtd|number of(?! (?:the|your))|combien|nombre (?:de(?! la)|d|des)|cuant[oa]s|cantidad de|quant[oai]s?|anzahl|wie viele|عدد|كم)/u;
/** A question that asks for a number and says no more: answers with many digits are telephone numbers. */
export const numberWords = /(?:numero|number|num|no|n|رقم|contacts?|joindre)\d*/u;
