/**
 * The study's claims in French, by their English words: what a claim says and, where nothing measures it, why it cannot be tested. So
 * a claim that is worded anew has no French until someone writes it.
 */
export const claimsFr: Readonly<Record<string, string>> = {
  "The map rests on 17 clusters.": "La carte repose sur 17 clusters.",
  "No cluster is older than 2010.": "Aucun cluster n’est antérieur à 2010.",
  "Clusters founded from 2020 on are in technology only.":
    "Les clusters créés depuis 2020 sont uniquement technologiques.",
  "Most clusters are both industrial and technological.":
    "La plupart des clusters sont à la fois industriels et technologiques.",
  "Some clusters are scientific too, fewer than are industrial or technological.":
    "Quelques clusters sont aussi scientifiques, moins que d’industriels ou technologiques.",
  "Nine in ten clusters have the same governance and financing.":
    "Neuf clusters sur dix ont la même gouvernance et le même financement.",
  "Mixed financing is the commonest.": "Le financement mixte est le plus fréquent.",
  "Over nine in ten clusters are governed privately.": "Plus de neuf clusters sur dix ont une gouvernance privée.",
  "Every cluster acts across the whole country.": "Tous les clusters agissent dans tout le pays.",
  "The clusters have the seven levers in common.": "Les sept leviers sont communs aux clusters.",
  "Infrastructure, subsidies and governance are the levers on which clusters part.":
    "Infrastructures, subventions et gouvernance sont les leviers qui les distinguent.",
  "About four in five clusters are run by at most five people.":
    "Environ quatre clusters sur cinq emploient au plus cinq personnes.",
  "Every cluster has between 5 and 30 partnerships abroad.":
    "Chaque cluster a entre 5 et 30 partenariats à l’étranger.",
  "63 % of the clusters have 15 to 40 partners.": "63 % des clusters ont 15 à 40 partenaires.",
  "The other 38 % have a number of partners that depends on their members.":
    "Les autres 38 % ont un nombre de partenaires qui dépend de leurs membres.",
  "Some young clusters have more member companies than the oldest.":
    "Certains jeunes clusters ont plus d’entreprises membres que les plus anciens.",
  "SMEs outnumber large companies in the clusters.":
    "Les PME sont plus nombreuses que les grandes entreprises dans les clusters.",
  "Over nine in ten companies in Morocco are small or very small.":
    "Plus de neuf entreprises marocaines sur dix sont petites ou très petites.",
  "60 % of the clusters are in the Casablanca–Settat–Rabat axis.":
    "60 % des clusters sont sur l’axe Casablanca–Settat–Rabat.",
  "30 % of the clusters are in the cities of Safi, Marrakech and Agadir.":
    "30 % des clusters sont dans les villes de Safi, Marrakech et Agadir.",
  "10 % of the clusters are in the cities of Oujda, Fès and Meknès.":
    "10 % des clusters sont dans les villes d’Oujda, Fès et Meknès.",
  "More clusters are on the axis of Casablanca than elsewhere.":
    "L’axe de Casablanca réunit plus de clusters qu’ailleurs.",
  "65 % of the clusters have a label.": "65 % des clusters sont labellisés.",
  "18 % are on the way to a label.": "18 % sont en voie de labellisation.",
  "17 % have no label.": "17 % ne sont pas labellisés.",
  "One label comes from the Ministry of Agriculture.": "Un label vient du ministère de l’Agriculture.",
  "MTI and COER are not operating yet.": "MTI et COER ne fonctionnent pas encore.",
  "The first plan named four pilot sectors.": "Le premier plan nommait quatre secteurs pilotes.",
  "The plan of 2005 named seven sectors.": "Le plan de 2005 nommait sept secteurs.",
  "There are 149 industrial zones.": "Il y a 149 zones industrielles.",
  "There are 10 industrial acceleration zones.": "Il y a 10 zones d’accélération industrielle.",
  "There are 3 technoparks.": "Il y a 3 technoparks.",
  "3 more technoparks are planned.": "3 autres technoparks sont prévus.",
  "There are 4 nearshore hubs.": "Il y a 4 plateformes de nearshore.",
  "There are 8 technical centres.": "Il y a 8 centres techniques.",
  "There are 17 clusters.": "Il y a 17 clusters.",
  "The clusters are associations.": "Les clusters sont des associations.",
  "SMEs are the companies that clusters attract most.":
    "Les PME sont les entreprises que les clusters attirent le plus.",
  "The sentence names no bounds that partner institutions could be held to. 37.5 % is 6 of 16.":
    "La phrase ne donne aucune borne à laquelle tenir le nombre de partenaires. 37,5 % font 6 sur 16.",
  "Needs member companies of most clusters, which was not published, beside creation year.":
    "Il faudrait les entreprises membres de la plupart des clusters, non publiées.",
  "About the economy and not the clusters: no field of the codebook asks it.":
    "Porte sur l’économie et non sur les clusters : aucun champ ne le demande.",
  "No field says which ministry gave a label.": "Aucun champ ne dit quel ministère a donné un label.",
  "Neither is in the sample, and no field says whether a cluster operates.":
    "Ni l’un ni l’autre n’est dans l’échantillon, et aucun champ ne dit si un cluster fonctionne.",
  "About a plan of 1995 and not the clusters: no field asks it.":
    "Porte sur un plan de 1995 et non sur les clusters : aucun champ ne le demande.",
  "About a plan and not the clusters: no field asks it.":
    "Porte sur un plan et non sur les clusters : aucun champ ne le demande.",
};
