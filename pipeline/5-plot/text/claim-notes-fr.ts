/** How each claim of the study is read, in French, by the claim's id. */
export const claimNotesFr: Readonly<Record<string, string>> = {
  sample_size: "Compté par la seule colonne que le tableau 2 remplit pour chaque cluster.",
  created_since_2010:
    "La phrase dit que des clusters ont été créés tout au long des années depuis 2010 ; qu’aucun n’ait disparu entre-temps ne peut être établi.",
  recent_purely_technological:
    "Lu d’après la colonne des vocations du tableau 2 : purement veut dire technologique et rien d’autre.",
  majority_industrial_technological: "Qu’ils soient aussi scientifiques reste ouvert, comme dans le texte.",
  sometimes_scientific: "Parfois se lit : plus rarement que les deux autres.",
  share_governance_and_financing:
    "Lu comme la paire la plus fréquente, gouvernance privée et financement mixte. La phrase peut vouloir dire autre chose ; aucune lecture ne donne 90 % de 16 ou de 17.",
  mixed_financing_prevails: "Prévaut se lit : plus de clusters que tout autre financement.",
  private_governance: "Sur les clusters qui ont une gouvernance.",
  all_national: "D’après la colonne du périmètre du tableau 2.",
  levers_shared: "Communs, bien qu’à des degrés divers, se lit : chaque levier est utilisé par plus de la moitié.",
  levers_divergent:
    "Se lit : chacun des trois est utilisé par moins de clusters que n’importe lequel des quatre autres.",
  staff_at_most_5: "Les réponses sur le personnel n’ont pas été publiées.",
  international_partnerships_range:
    "Les réponses sur les partenariats n’ont pas été publiées ; les documents disent seulement que certains clusters en ont.",
  partners_15_to_40: "Les réponses sur les partenaires n’ont pas été publiées. 62,5 % font 10 sur 16.",
  partners_other:
    "La phrase ne donne aucune borne à laquelle confronter le nombre de partenaires. 37,5 % font 6 sur 16.",
  older_not_larger:
    "Demande le nombre d’entreprises membres de la plupart des clusters, qui n’a pas été publié, à côté de l’année de création.",
  sme_predominate:
    "Plus nombreuses veut dire plus de la moitié : une part de 50 % est une égalité. Les parts des PME n’ont pas été publiées ; un document en donne une pour CE3M.",
  sme_economy: "Porte sur l’économie et non sur les clusters : aucun champ ne le demande.",
  located_casablanca_settat_rabat: "Un lieu est documenté pour 14 clusters.",
  located_safi_marrakech_agadir: "Un lieu est documenté pour 14 clusters.",
  located_oujda_fes_meknes:
    "Deux clusters y sont documentés, et deux sur 17 font 11,8 %. Les trois chiffres ne vont ensemble que sur 10.",
  most_on_casablanca_axis: "Comparé aux deux autres groupes de villes.",
  labelled: "11 sur 17, arrondi.",
  label_in_process: "18 % font 3 sur 17 ; le tableau 2 en a 4.",
  not_labelled:
    "Arrondi comme le sont 65 et 18, aucun effectif sur 17 ne le donne ; 3 sur 17 le donne tronqué. Le tableau 2 en a 2. Le chiffre ressemble à ce que 65 et 18 laissent de 100.",
  one_agriculture_label: "Aucun champ ne dit quel ministère a donné un label.",
  two_not_operational: "Ni l’un ni l’autre n’est dans l’échantillon, et aucun champ ne dit si un cluster fonctionne.",
  policy_plans: "Porte sur un plan de 1995 et non sur les clusters : aucun champ ne le demande.",
  emergence_sectors: "Porte sur un plan et non sur les clusters : aucun champ ne le demande.",
  total_industrial_zones: "Tableau 1 tel que transcrit ; rien d’autre à quoi le confronter.",
  total_acceleration_zones: "Tableau 1 tel que transcrit ; rien d’autre à quoi le confronter.",
  total_technoparks: "Tableau 1 tel que transcrit ; rien d’autre à quoi le confronter.",
  planned_technoparks:
    "Tableau 1 tel que transcrit, qui nomme Fès, Tiznit et Oujda ; rien d’autre à quoi le confronter.",
  all_associations:
    "Sans but lucratif : c’est ce qu’une association est en droit. Aucun tableau ne donne la forme juridique : des documents la donnent pour 11 clusters.",
  total_nearshore_hubs: "Tableau 1 tel que transcrit ; rien d’autre à quoi le confronter.",
  total_technical_centres: "Tableau 1 tel que transcrit ; rien d’autre à quoi le confronter.",
  total_clusters: "Tableau 1 tel que transcrit ; il s’accorde avec l’échantillon.",
  sme_most_interested: "La même mesure que pour les PME plus nombreuses : la conclusion la répète.",
};
