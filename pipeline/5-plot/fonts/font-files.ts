import { arabicFontName, fontName } from "../layout/theme.js";

const folder = "@expo-google-fonts";

/** The fonts that figures are drawn in, from npm packages, so that every machine draws the same: each in regular and semi-bold. */
export const fontFiles = {
  [fontName]: [
    `${folder}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
    `${folder}/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf`,
  ],
  [arabicFontName]: [
    `${folder}/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf`,
    `${folder}/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf`,
  ],
} as const;
