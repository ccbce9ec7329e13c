import type { Texts } from './texts';

/** Why the second of two acts asks for another person (`kernel/four-eyes.ts`). */
export const fourEyesTexts = {
  'four_eyes.created': {
    en: 'You entered this yourself. Somebody else who holds the role, such as the officer in charge, has to approve it.',
    fr: 'Vous avez saisi cela vous-même. Une autre personne qui exerce cette fonction, par exemple l’intérimaire, doit l’approuver.',
    es: 'Usted mismo lo registró. Debe aprobarlo otra persona que ejerza la función, por ejemplo quien ejerza interinamente.',
  },
  'four_eyes.changed': {
    en: 'You changed what is to be approved. Somebody else who holds the role, such as the officer in charge, has to approve it.',
    fr: 'Vous avez modifié ce qui est à approuver. Une autre personne qui exerce cette fonction, par exemple l’intérimaire, doit l’approuver.',
    es: 'Usted modificó lo que se va a aprobar. Debe aprobarlo otra persona que ejerza la función, por ejemplo quien ejerza interinamente.',
  },
  'four_eyes.wrote': {
    en: 'You wrote part of this file. Somebody else, or the officer in charge, has to decide it.',
    fr: 'Vous avez rédigé une partie de ce dossier. Une autre personne, ou l’intérimaire, doit le trancher.',
    es: 'Usted redactó parte de este expediente. Debe decidirlo otra persona o quien ejerza interinamente.',
  },
  'four_eyes.drafted': {
    en: 'You wrote part of this version; an analyst or administrator who wrote none of it has to confirm it.',
    fr: 'Vous avez rédigé une partie de cette version ; un analyste ou un administrateur qui n’en a rien rédigé doit la confirmer.',
    es: 'Usted redactó parte de esta versión; debe confirmarla un analista o administrador que no haya redactado nada de ella.',
  },
  'four_eyes.gave': {
    en: 'You gave this role. Another administrator has to confirm it.',
    fr: 'Vous avez attribué ce rôle. Un autre administrateur doit le confirmer.',
    es: 'Usted asignó esta función. Debe confirmarla otro administrador.',
  },
  'four_eyes.concerned': {
    en: 'The role is for yourself. Another administrator has to confirm it.',
    fr: 'Ce rôle est pour vous-même. Un autre administrateur doit le confirmer.',
    es: 'La función es para usted. Debe confirmarla otro administrador.',
  },
  'four_eyes.password': {
    en: 'Whoever gave this role has set your password not long ago. An administrator whose password is their own has to confirm it.',
    fr: 'La personne qui a attribué ce rôle a défini votre mot de passe il y a peu. Un administrateur dont elle n’a pas défini le mot de passe doit le confirmer.',
    es: 'Quien asignó esta función estableció su contraseña hace poco. Debe confirmarla un administrador cuya contraseña no haya establecido esa persona.',
  },
  'four_eyes.asked_account': {
    en: 'You asked for this. Another administrator has to confirm it.',
    fr: 'Vous l’avez demandé. Un autre administrateur doit le confirmer.',
    es: 'Usted lo solicitó. Debe confirmarlo otro administrador.',
  },
  'four_eyes.own_account': {
    en: 'It is your own account. Another administrator has to confirm it.',
    fr: 'C’est votre propre compte. Un autre administrateur doit le confirmer.',
    es: 'Es su propia cuenta. Debe confirmarlo otro administrador.',
  },
  'four_eyes.password_account': {
    en: 'Whoever asked for this has set your password not long ago. An administrator whose password is their own has to confirm it.',
    fr: 'La personne qui l’a demandé a défini votre mot de passe il y a peu. Un administrateur dont elle n’a pas défini le mot de passe doit le confirmer.',
    es: 'Quien lo solicitó estableció su contraseña hace poco. Debe confirmarlo un administrador cuya contraseña no haya establecido esa persona.',
  },
  'four_eyes.raised': {
    en: 'You raised this concern yourself. Another analyst has to deal with it.',
    fr: 'Vous avez fait ce signalement vous-même. Un autre analyste doit le traiter.',
    es: 'Usted mismo planteó esta inquietud. Debe atenderla otro analista.',
  },
} satisfies Texts;
