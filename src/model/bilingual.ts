/** One text for people in both languages that Bifolio speaks; its Chinese is Simplified. */
export interface Bilingual {
  readonly english: string;
  readonly chinese: string;
}
