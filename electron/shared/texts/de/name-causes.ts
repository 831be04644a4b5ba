import type { nameCauses as english } from '../en/name-causes.ts';

export const nameCauses: Readonly<Record<keyof typeof english, string>> = {
  empty: 'der Name ist leer',
  tooLong: 'er ist länger als {most} Zeichen',
  contains: 'er enthält {character}',
  invisible: 'er enthält ein Zeichen, das nicht zu sehen ist',
  spaceAtEdge: 'er beginnt oder endet mit einem Leerzeichen',
  dotAtEnd: 'er endet mit einem Punkt',
  driveShare: 'er ist die administrative Freigabe eines Laufwerks',
  reserved: 'der Name ist reserviert',
  device: 'er bezeichnet ein Gerät',
  containsPart: 'er enthält „{part}“',
  controlCharacter: 'er enthält ein Steuerzeichen',
  partTooLong: '„{part}“ ist länger als {most} Zeichen',
  partOfTooManyBytes: '„{part}“ ist länger als {most} Bytes',
  partContains: '„{part}“ enthält {character}',
  partEnds: '„{part}“ endet mit einem Punkt oder einem Leerzeichen',
  partIsDevice: '„{part}“ ist der Name eines Geräts',
  notOneFolder: 'es ist nicht der Name eines einzelnen Ordners',
  notAbsolute: 'der Pfad ist nicht absolut',
  pathTooLong: 'der Pfad ist länger als {bytes} Bytes und damit zu lang für die Sockets darin',
  smbConfCharacter: 'der Pfad enthält ein Zeichen, das in smb.conf nicht möglich ist',
};
