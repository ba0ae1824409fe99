import type { FigureKind, Noun } from "../../../schemas/index.js";
import type { plain as english } from "../en/plain.js";
import { de } from "../grammar.js";

export const plain = ({ one, many, gender }: Noun): ReturnType<typeof english> => {
  const each = `chaque ${one}`;
  const several = de(many);
  const which = gender === "f" ? "celles" : "ceux";
  return {
    figures: {
      matrix: `Ce tableau montre comment est ${each}. Cherchez son nom et lisez la ligne.`,
      adoption: `Chaque barre montre combien ${several} ont ou font une chose. Plus elle est longue, plus il y en a.`,
      profiles: "Ce qui se ressemble est placé côte à côte. Une case pleine veut dire oui.",
      timeline: `Ce graphique montre l’année de ${each}. Le temps va de gauche à droite.`,
      shares: `Chaque barre montre combien ${several} ont une valeur. Plus elle est longue, plus il y en a.`,
      "cross-table": `Chaque case réunit ${which} qui ont les deux mêmes valeurs. Plus elle est foncée, plus il y en a.`,
      combinations: `Chaque ligne est un groupe de valeurs. La barre montre combien ${several} l’ont.`,
      numbers: "Ce graphique montre la taille des nombres. Chaque marque est une valeur.",
      plans: "Chaque barre est un plan. Elle va de sa première année à sa dernière.",
      map: `Cette carte montre où est ${each}. Un grand cercle veut dire qu’il y en a plus.`,
      evidence: "Ce graphique montre qui dit quoi. Il montre aussi ce que l’on ne sait pas.",
      claims: "Chaque ligne est une phrase du texte. Le signe devant dit si nos nombres disent la même chose.",
      multiverse:
        "Chaque barre montre si une phrase reste vraie quand on choisit autrement. Une seule couleur veut dire que rien ne change.",
      change: "Ce graphique montre ce qui n’est plus comme avant. Chaque ligne dit qui a changé.",
    } satisfies Record<FigureKind, string>,
    sections: {
      answer: "Cette page dit ce que l’on sait, et si c’est sûr.",
      charts: "Les graphiques montrent les points forts. Un tableau dit la même chose.",
      "paper-claims": "Ici, chaque nombre du texte est vérifié. On dit s’il tient, et pourquoi.",
      choices: "Ici, on choisit autrement, et on voit si les résultats changent.",
      changes: "Ici, on voit ce qui est nouveau depuis la dernière fois.",
      profiles: `Il y a une fiche pour ${each}. On peut l’imprimer.`,
      criteria: `Ici, une liste de points est vérifiée pour ${each}.`,
      cases: `Ces tableaux montrent ce que l’on sait de ${each}.`,
      contested: "Ici, on voit où les sources ne disent pas la même chose. On voit les deux côtés.",
      missing: "Ici, on voit ce que l’on ne sait pas. Rien n’est inventé.",
      values: "Ce tableau a tout ce que l’on sait, une ligne pour chaque fait.",
      shares: `Ici, on voit combien ${several} ont chaque valeur.`,
      agreement: "Ici, on voit si les sources disent la même chose.",
      coders: "Les mêmes textes ont été lus deux fois. On voit si les deux lectures disent la même chose.",
      sources: "C’est la liste de tout ce qui a été lu.",
      cite: "Prenez ces mots pour citer cette page.",
      made: "Ces codes montrent de quoi la page est faite.",
    },
  };
};
