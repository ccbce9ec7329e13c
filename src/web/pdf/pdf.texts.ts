import type { Texts } from '../../texts/texts';

export const pdfTexts = {
  'pdf.no_compiler': {
    en: 'PDF files cannot be made on this machine ({platform}): the compiler has no build for it. The page can be printed from the browser.',
    fr: 'Cette machine ({platform}) ne peut pas produire de fichiers PDF : le compilateur n’existe pas pour elle. La page peut être imprimée depuis le navigateur.',
    es: 'En esta máquina ({platform}) no pueden crearse archivos PDF: no hay compilador para ella. La página puede imprimirse desde el navegador.',
  },
  'pdf.too_long': {
    en: 'The PDF took too long to make. Try again in a moment.',
    fr: 'La production du PDF a pris trop de temps. Réessayez dans un instant.',
    es: 'La creación del PDF tardó demasiado. Inténtelo de nuevo en un momento.',
  },
  'pdf.page': { en: 'Page', fr: 'Page', es: 'Página' },
} satisfies Texts;
