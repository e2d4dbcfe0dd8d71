<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Indicia</source>
        <translation>À propos d’Indicia</translation>
    </message>
    <message>
        <source>Indicia {}</source>
        <translation>Indicia {}</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify.</source>
        <translation>Examen forensique avec une chaîne de garde que chacun peut vérifier.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt is used under the GNU Lesser General Public License 3.</source>
        <translation>Apache License 2.0. Qt est utilisé sous la GNU Lesser General Public License 3.</translation>
    </message>
</context>
<context>
    <name>ActLabels</name>
    <message>
        <source>Agency</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Archives opened</source>
        <translation>Archives ouvertes</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefacts</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À la date</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Fichiers joints</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Plug-ins that cannot be loaded</source>
        <translation>Greffons impossibles à charger</translation>
    </message>
    <message>
        <source>SHA-256 of the program</source>
        <translation>SHA-256 du programme</translation>
    </message>
    <message>
        <source>Carve</source>
        <translation>Récupération par contenu (carving)</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Code de sortie</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Décomptes</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>SHA-256 of the record</source>
        <translation>SHA-256 de l’enregistrement</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>Octets copiés</translation>
    </message>
    <message>
        <source>File entries</source>
        <translation>Entrées de fichier</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>Élément de preuve</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>Examinateur</translation>
    </message>
    <message>
        <source>Acquisition hash</source>
        <translation>Hachage d’acquisition</translation>
    </message>
    <message>
        <source>Copies given up</source>
        <translation>Copies abandonnées</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>Salted hash of the key</source>
        <translation>Hachage salé de la clé</translation>
    </message>
    <message>
        <source>Form of the copy</source>
        <translation>Forme de la copie</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>What it was given to read</source>
        <translation>Ce qui lui a été donné à lire</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Remis par</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>Version du programme</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Root of the ledger</source>
        <translation>Racine du registre</translation>
    </message>
    <message>
        <source>Entries of the ledger</source>
        <translation>Inscriptions du registre</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Mounted writable at</source>
        <translation>Monté en écriture sur</translation>
    </message>
    <message>
        <source>Why it was read though mounted</source>
        <translation>Pourquoi il a été lu bien que monté</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>No longer follow</source>
        <translation>Ne découlent plus</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nothing read</source>
        <translation>Rien de lu</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Only these parsers</source>
        <translation>Seulement ces analyseurs</translation>
    </message>
    <message>
        <source>Folder written to</source>
        <translation>Dossier d’écriture</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Emballage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Parsed</source>
        <translation>Analysés</translation>
    </message>
    <message>
        <source>Parsers</source>
        <translation>Analyseurs</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Bytes of the path (hexadecimal)</source>
        <translation>Octets du chemin (hexadécimal)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>SHA-256 of the program before</source>
        <translation>SHA-256 du programme précédent</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Ranges of bytes</source>
        <translation>Plages d’octets</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Reçu de</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Reçu par</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>SHA-256 in the record</source>
        <translation>SHA-256 dans l’enregistrement</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Taken up at byte</source>
        <translation>Reprise à l’octet</translation>
    </message>
    <message>
        <source>Returned to</source>
        <translation>Rendu à</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rows removed</source>
        <translation>Lignes supprimées</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Sel</translation>
    </message>
    <message>
        <source>How far the reading processes were shut in</source>
        <translation>Jusqu’où les processus de lecture étaient isolés</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>Scellés</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>SHA-256 of its source file</source>
        <translation>SHA-256 de son fichier source</translation>
    </message>
    <message>
        <source>The source changed meanwhile</source>
        <translation>La source a changé entre-temps</translation>
    </message>
    <message>
        <source>Acquisition hashes</source>
        <translation>Hachages d’acquisition</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangés</translation>
    </message>
    <message>
        <source>Without a time as well</source>
        <translation>Aussi sans date</translation>
    </message>
    <message>
        <source>Items whose ingest was not finished</source>
        <translation>Éléments dont l’ingestion n’était pas terminée</translation>
    </message>
    <message>
        <source>Unreadable, bytes</source>
        <translation>Illisibles, octets</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Verification deferred</source>
        <translation>Vérification différée</translation>
    </message>
    <message>
        <source>Copy compared</source>
        <translation>Copie comparée</translation>
    </message>
    <message>
        <source>Verify the media</source>
        <translation>Vérifier le support</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Témoin</translation>
    </message>
    <message>
        <source>Records written</source>
        <translation>Enregistrements écrits</translation>
    </message>
</context>
<context>
    <name>ActSentences</name>
    <message>
        <source>The case was created</source>
        <translation>L’affaire a été créée</translation>
    </message>
    <message>
        <source>A record was stated</source>
        <translation>Un enregistrement a été consigné</translation>
    </message>
    <message>
        <source>From here on written by this version of the program</source>
        <translation>À partir d’ici, cette version du programme écrit</translation>
    </message>
    <message>
        <source>The evidence item was taken into the case</source>
        <translation>L’élément de preuve a été versé à l’affaire</translation>
    </message>
    <message>
        <source>The evidence item was opened to be read</source>
        <translation>L’élément de preuve a été ouvert pour être lu</translation>
    </message>
    <message>
        <source>The media of the evidence item were verified</source>
        <translation>Le support de l’élément de preuve a été vérifié</translation>
    </message>
    <message>
        <source>The verification hash is the acquisition hash that the container stores</source>
        <translation>Le hachage de vérification est le hachage d’acquisition que stocke le conteneur</translation>
    </message>
    <message>
        <source>The verification hash is NOT the acquisition hash that the container stores</source>
        <translation>Le hachage de vérification N’EST PAS le hachage d’acquisition que stocke le conteneur</translation>
    </message>
    <message>
        <source>The media were hashed; the container stores no acquisition hash to compare with</source>
        <translation>Le support a été haché ; le conteneur ne stocke aucun hachage d’acquisition à comparer</translation>
    </message>
    <message>
        <source>The media could not be read to their end: not verified</source>
        <translation>Le support n’a pas pu être lu jusqu’au bout : non vérifié</translation>
    </message>
    <message>
        <source>A key opened a locked layer</source>
        <translation>Une clé a ouvert une couche verrouillée</translation>
    </message>
    <message>
        <source>A key that was tried did not open a locked layer</source>
        <translation>Une clé essayée n’a pas ouvert une couche verrouillée</translation>
    </message>
    <message>
        <source>The evidence item was not read</source>
        <translation>L’élément de preuve n’a pas été lu</translation>
    </message>
    <message>
        <source>The ingest began</source>
        <translation>L’ingestion a commencé</translation>
    </message>
    <message>
        <source>The ingest ended</source>
        <translation>L’ingestion s’est terminée</translation>
    </message>
    <message>
        <source>The ingest was cancelled</source>
        <translation>L’ingestion a été annulée</translation>
    </message>
    <message>
        <source>An interrupted ingest went on</source>
        <translation>Une ingestion interrompue a repris</translation>
    </message>
    <message>
        <source>The file was read once more</source>
        <translation>Le fichier a été relu</translation>
    </message>
    <message>
        <source>Another program was started on the item</source>
        <translation>Un autre programme a été lancé sur l’élément</translation>
    </message>
    <message>
        <source>The other program ended, or was ended</source>
        <translation>L’autre programme s’est terminé ou a été arrêté</translation>
    </message>
    <message>
        <source>The file could not be read to its end</source>
        <translation>Le fichier n’a pas pu être lu jusqu’au bout</translation>
    </message>
    <message>
        <source>Rows that a program that died had left without ledger entries were removed</source>
        <translation>Des lignes qu’un programme interrompu avait laissées sans inscription au registre ont été supprimées</translation>
    </message>
    <message>
        <source>The acquisition began</source>
        <translation>L’acquisition a commencé</translation>
    </message>
    <message>
        <source>Parts of the source could not be read; in the copy they are zeros</source>
        <translation>Des parties de la source n’ont pas pu être lues ; dans la copie ce sont des zéros</translation>
    </message>
    <message>
        <source>The acquisition ended</source>
        <translation>L’acquisition s’est terminée</translation>
    </message>
    <message>
        <source>The acquisition was stopped</source>
        <translation>L’acquisition a été arrêtée</translation>
    </message>
    <message>
        <source>The analyzer began</source>
        <translation>Le module d’analyse a commencé</translation>
    </message>
    <message>
        <source>The analyzer ended</source>
        <translation>Le module d’analyse s’est terminé</translation>
    </message>
    <message>
        <source>The analyzer was cancelled</source>
        <translation>Le module d’analyse a été annulé</translation>
    </message>
    <message>
        <source>The analyzer failed</source>
        <translation>Le module d’analyse a échoué</translation>
    </message>
    <message>
        <source>A file left the case</source>
        <translation>Un fichier est sorti de l’affaire</translation>
    </message>
    <message>
        <source>A signing key was made</source>
        <translation>Une clé de signature a été créée</translation>
    </message>
    <message>
        <source>A key signed</source>
        <translation>Une clé a signé</translation>
    </message>
    <message>
        <source>A person&apos;s key counts from here on</source>
        <translation>La clé d’une personne compte à partir d’ici</translation>
    </message>
    <message>
        <source>A key was revoked: what it signs from here on does not count</source>
        <translation>Une clé a été révoquée : ce qu’elle signe à partir d’ici ne compte pas</translation>
    </message>
    <message>
        <source>A copy of a checkpoint was given away</source>
        <translation>Une copie d’un point de contrôle a été remise</translation>
    </message>
    <message>
        <source>An authority was asked for a time stamp</source>
        <translation>Un horodatage a été demandé à une autorité</translation>
    </message>
    <message>
        <source>The machine&apos;s clock jumped</source>
        <translation>L’horloge de la machine a sauté</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was behind the entry before this one</source>
        <translation>L’horloge de la machine était en retard sur l’inscription précédente</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was set while the program ran</source>
        <translation>L’horloge de la machine a été réglée pendant que le programme tournait</translation>
    </message>
    <message>
        <source>The item was received</source>
        <translation>L’élément a été reçu</translation>
    </message>
    <message>
        <source>The item was handed over</source>
        <translation>L’élément a été remis</translation>
    </message>
    <message>
        <source>The item was put into storage</source>
        <translation>L’élément a été mis en dépôt</translation>
    </message>
    <message>
        <source>The condition of the item was noted</source>
        <translation>L’état de l’élément a été noté</translation>
    </message>
    <message>
        <source>The item was sealed</source>
        <translation>L’élément a été scellé</translation>
    </message>
    <message>
        <source>Seals of the item were broken</source>
        <translation>Des scellés de l’élément ont été brisés</translation>
    </message>
    <message>
        <source>The item was returned</source>
        <translation>L’élément a été rendu</translation>
    </message>
    <message>
        <source>The item was disposed of</source>
        <translation>L’élément a été éliminé</translation>
    </message>
    <message>
        <source>An evidence item was acquired from it</source>
        <translation>Un élément de preuve en a été acquis</translation>
    </message>
    <message>
        <source>What may leave the case was limited</source>
        <translation>Ce qui peut sortir de l’affaire a été limité</translation>
    </message>
    <message>
        <source>The limit on what may leave the case was lifted</source>
        <translation>La limite de ce qui peut sortir de l’affaire a été levée</translation>
    </message>
    <message>
        <source>A text of the report was written</source>
        <translation>Un texte du rapport a été écrit</translation>
    </message>
    <message>
        <source>A redacted version was made</source>
        <translation>Une version occultée a été faite</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{} : {}</translation>
    </message>
</context>
<context>
    <name>ActTable</name>
    <message>
        <source>Entry</source>
        <translation>Inscription</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acte</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Leaf (SHA-256)</source>
        <translation>Feuille (SHA-256)</translation>
    </message>
    <message>
        <source>this record</source>
        <translation>cet enregistrement</translation>
    </message>
    <message>
        <source>its file</source>
        <translation>son fichier</translation>
    </message>
    <message>
        <source>its evidence item</source>
        <translation>son élément de preuve</translation>
    </message>
    <message>
        <source>what it was acquired from</source>
        <translation>ce dont il a été acquis</translation>
    </message>
    <message>
        <source>an act listed here</source>
        <translation>un acte de cette liste</translation>
    </message>
    <message>
        <source>a copy that left</source>
        <translation>une copie qui est sortie</translation>
    </message>
    <message>
        <source>exported later, may hold it</source>
        <translation>exporté plus tard, peut le contenir</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;Nouveau dossier d’affaire…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Ouvrir une affaire…</translation>
    </message>
    <message>
        <source>Add &amp;evidence…</source>
        <translation>Ajouter des &amp;preuves…</translation>
    </message>
    <message>
        <source>&amp;Keys for locked evidence…</source>
        <translation>C&amp;lés des preuves verrouillées…</translation>
    </message>
    <message>
        <source>&amp;Analyze…</source>
        <translation>&amp;Analyser…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Rapport…</translation>
    </message>
    <message>
        <source>Export &amp;manifest…</source>
        <translation>Exporter le &amp;manifeste…</translation>
    </message>
    <message>
        <source>Save &amp;copies…</source>
        <translation>Enregistrer des &amp;copies…</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>&amp;Vérifier…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>&amp;Fermer l’affaire</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtre</translation>
    </message>
    <message>
        <source>&amp;About Indicia</source>
        <translation>À &amp;propos d’Indicia</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>&amp;Clavier…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir une affaire ré&amp;cente</translation>
    </message>
    <message>
        <source>Doc&amp;ks</source>
        <translation>Pa&amp;nneaux</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Affaire</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affi&amp;chage</translation>
    </message>
    <message>
        <source>What the window is used for</source>
        <translation>À quoi sert la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nouvelle affaire</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Ouvrir une affaire</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Ajouter des preuves</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
</context>
<context>
    <name>AddEvidenceDialog</name>
    <message>
        <source>Add evidence</source>
        <translation>Ajouter des preuves</translation>
    </message>
    <message>
        <source>Each file or folder becomes one evidence item. Of an image in several parts name the first one (.E01, .001); the others are found beside it.</source>
        <translation>Chaque fichier ou dossier devient un élément de preuve. D’une image en plusieurs parties, indiquez la première (.E01, .001) ; les autres sont trouvées à côté.</translation>
    </message>
    <message>
        <source>Start ingest</source>
        <translation>Lancer l’ingestion</translation>
    </message>
    <message>
        <source>Evidence to add</source>
        <translation>Preuves à ajouter</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>Mots de passe et autres clés pour ce qui est verrouillé</translation>
    </message>
    <message>
        <source>Profile file…</source>
        <translation>Fichier de profil…</translation>
    </message>
    <message>
        <source>What the profile does</source>
        <translation>Ce que fait le profil</translation>
    </message>
    <message>
        <source>Profile:</source>
        <translation>Profil :</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>Ingest profile</source>
        <translation>Profil d’ingestion</translation>
    </message>
    <message>
        <source>Ingest profiles (*.toml);;All files (*)</source>
        <translation>Profils d’ingestion (*.toml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Triage: something to look at soon</source>
        <translation>Triage : de quoi regarder bientôt</translation>
    </message>
    <message>
        <source>Every file is listed and hashed; messages, calls, browsers and pictures come first and only their parsers run. Unallocated space is not searched, archives are not opened. The hash of the whole media is put off: Resume makes it.</source>
        <translation>Chaque fichier est listé et haché ; messages, appels, navigateurs et images viennent en premier et seuls leurs analyseurs s’exécutent. L’espace non alloué n’est pas fouillé, les archives ne sont pas ouvertes. Le hachage du support entier est différé : Reprendre le calcule.</translation>
    </message>
    <message>
        <source>All parsers, also on what archives hold and what unallocated space gives back; the hash of the whole media. What people wrote, called and photographed is read first, files of the system last.</source>
        <translation>Tous les analyseurs, aussi sur le contenu des archives et sur ce que rend l’espace non alloué ; le hachage du support entier. Ce que les personnes ont écrit, appelé et photographié est lu d’abord, les fichiers du système en dernier.</translation>
    </message>
    <message>
        <source>All parsers on files of up to 1 TB, ten minutes for a file that answers slowly, and the hash of the whole media. Slack of files is searched, too; documents and applications are opened as archives are. Read in the order of the listing.</source>
        <translation>Tous les analyseurs sur des fichiers jusqu’à 1 To, dix minutes pour un fichier qui répond lentement, et le hachage du support entier. L’espace résiduel des fichiers est fouillé aussi ; documents et applications sont ouverts comme des archives. Lecture dans l’ordre de la liste.</translation>
    </message>
    <message>
        <source>Standard: for nearly every case</source>
        <translation>Standard : pour presque toutes les affaires</translation>
    </message>
    <message>
        <source>Everything: the widest limits</source>
        <translation>Tout : les limites les plus larges</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>cannot be read: {}</source>
        <translation>illisible : {}</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} n’existe pas.</translation>
    </message>
    <message>
        <source>The profile used last is not offered, the standard one is chosen. {}</source>
        <translation>Le profil utilisé en dernier n’est pas proposé, le standard est choisi. {}</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>Fichiers de preuve</translation>
    </message>
    <message>
        <source>Evidence folder</source>
        <translation>Dossier de preuve</translation>
    </message>
    <message>
        <source>Keys: {}</source>
        <translation>Clés : {}</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Clés…</translation>
    </message>
    <message>
        <source>Evidence is opened read-only: nothing is written to it or beside it. Every read is logged.</source>
        <translation>Les preuves sont ouvertes en lecture seule : rien n’est écrit dedans ni à côté. Chaque lecture est consignée.</translation>
    </message>
</context>
<context>
    <name>AnalyzeDialog</name>
    <message>
        <source>Looks through all records of the case and writes down what follows from several of them: what the data is, not what it means. Each finding is an entry of the ledger. Running it again adds only what is new.</source>
        <translation>Parcourt tous les enregistrements de l’affaire et note ce qui découle de plusieurs d’entre eux : ce que sont les données, non ce qu’elles signifient. Chaque constat est une inscription du registre. Relancer l’analyse n’ajoute que ce qui est nouveau.</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Analyzers:</source>
        <translation>Modules d’analyse :</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>{} cannot be loaded: {}</source>
        <translation>{} ne peut pas être chargé : {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>{}: findings so far: {}</source>
        <translation>{} : constats jusqu’ici : {}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{}: cancelled. Findings written before stay: {}.</source>
        <translation>{} : annulé. Les constats écrits auparavant restent : {}.</translation>
    </message>
    <message>
        <source>{}: failed: {}. Findings written before stay: {}.</source>
        <translation>{} : échec : {}. Les constats écrits auparavant restent : {}.</translation>
    </message>
    <message>
        <source>{}: findings: {}. Written now: {}. As before: {}. No longer following: {}.</source>
        <translation>{} : constats : {}. Écrits maintenant : {}. Comme avant : {}. Ne découlent plus : {}.</translation>
    </message>
    <message>
        <source>Not everything is ingested yet: analyze again when it is.</source>
        <translation>Tout n’est pas encore ingéré : relancez l’analyse quand ce sera fait.</translation>
    </message>
</context>
<context>
    <name>Analyzers</name>
    <message>
        <source>Identifiers in several items</source>
        <translation>Identifiants dans plusieurs éléments</translation>
    </message>
</context>
<context>
    <name>AreaLimit</name>
    <message>
        <source>In the area {}</source>
        <translation>Dans la zone {}</translation>
    </message>
</context>
<context>
    <name>ArtifactsView</name>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
</context>
<context>
    <name>AudioView</name>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Open sound</source>
        <translation>Ouvrir le son</translation>
    </message>
    <message>
        <source>Play or pause the sound</source>
        <translation>Lire le son ou le mettre en pause</translation>
    </message>
    <message>
        <source>Mute or unmute the sound</source>
        <translation>Couper ou rétablir le son</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Ceci n’a pas d’octets propres.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays silent until you ask for it.</source>
        <translation>Déjà catégorisé comme {}. Cela reste muet jusqu’à ce que vous le demandiez.</translation>
    </message>
    <message>
        <source>Sound stays silent until you ask for it, and then muted until you unmute it.</source>
        <translation>Le son reste muet jusqu’à ce que vous le demandiez, puis coupé jusqu’à ce que vous le rétablissiez.</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>Échantillons par seconde : {}</translation>
    </message>
    <message numerus="yes">
        <source>{} channels</source>
        <translation>
            <numerusform>{} canal</numerusform>
            <numerusform>{} canaux</numerusform>
        </translation>
    </message>
    <message>
        <source>the first two are played</source>
        <translation>les deux premiers sont lus</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>pistes sonores : {}, la première est entendue</translation>
    </message>
    <message>
        <source>{} % of its stated length can be decoded: it is damaged or cut off.</source>
        <translation>{} % de sa durée indiquée peuvent être décodés : il est endommagé ou coupé.</translation>
    </message>
    <message>
        <source>Packets that cannot be decoded: {}. Silence stands for them.</source>
        <translation>Paquets qui ne peuvent pas être décodés : {}. Le silence en tient lieu.</translation>
    </message>
    <message>
        <source>The file has no sound for some moments: silence stands for them.</source>
        <translation>Le fichier n’a pas de son à certains moments : le silence en tient lieu.</translation>
    </message>
    <message>
        <source>Parts of the file are missing or damaged: around them, what is heard may belong to other moments.</source>
        <translation>Des parties du fichier manquent ou sont endommagées : autour d’elles, ce qui est entendu peut être d’autres moments.</translation>
    </message>
    <message>
        <source>Behind the sound that is decoded the file holds more bytes, perhaps more sound.</source>
        <translation>Derrière le son décodé, le fichier contient d’autres octets, peut-être encore du son.</translation>
    </message>
    <message>
        <source>The wave is drawn from samples: the file is long.</source>
        <translation>L’onde est dessinée d’après des échantillons : le fichier est long.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
</context>
<context>
    <name>BookmarksView</name>
    <message>
        <source>Bookmarks of this file</source>
        <translation>Signets de ce fichier</translation>
    </message>
    <message>
        <source>Add here</source>
        <translation>Ajouter ici</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Kept on this computer, not in the case.</source>
        <translation>Gardé sur cet ordinateur, pas dans l’affaire.</translation>
    </message>
    <message>
        <source>Byte {}</source>
        <translation>Octet {}</translation>
    </message>
    <message>
        <source>No more bookmarks can be added: this file has {}.</source>
        <translation>Aucun autre signet ne peut être ajouté : ce fichier en a {}.</translation>
    </message>
</context>
<context>
    <name>BreakBar</name>
    <message>
        <source>Break reminder</source>
        <translation>Rappel de pause</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>Je fais une pause</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Minutes at this window without a break: {}. A short one helps.</source>
        <translation>Minutes devant cette fenêtre sans pause : {}. Une courte pause aide.</translation>
    </message>
</context>
<context>
    <name>BreakDialog</name>
    <message>
        <source>Break reminder</source>
        <translation>Rappel de pause</translation>
    </message>
    <message>
        <source>A word in the corner of the window, nothing more. It is kept in your settings and never</source>
        <translation>Un mot dans le coin de la fenêtre, rien de plus. Il est gardé dans vos réglages et n’est jamais</translation>
    </message>
    <message>
        <source>written into a case.</source>
        <translation>écrit dans une affaire.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Minutes until then:</source>
        <translation>Minutes jusque-là :</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message numerus="yes">
        <source>… {} more characters: see the item</source>
        <translation>
            <numerusform>… {} caractère de plus : voir l’élément</numerusform>
            <numerusform>… {} caractères de plus : voir l’élément</numerusform>
        </translation>
    </message>
    <message>
        <source>no time is stated</source>
        <translation>aucune heure n’est indiquée</translation>
    </message>
    <message>
        <source>item {}</source>
        <translation>élément {}</translation>
    </message>
    <message>
        <source>{}, as stored: {}</source>
        <translation>{}, tel que stocké : {}</translation>
    </message>
    <message>
        <source>ledger entry {}</source>
        <translation>inscription du registre {}</translation>
    </message>
    <message>
        <source>A record is not shown</source>
        <translation>Un enregistrement n’est pas montré</translation>
    </message>
    <message>
        <source>It could not be read from the catalog: {}</source>
        <translation>Il n’a pas pu être lu dans le catalogue : {}</translation>
    </message>
    <message>
        <source>Open the conversation again to try once more.</source>
        <translation>Rouvrez la conversation pour réessayer.</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>entrant</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>sortant</translation>
    </message>
    <message>
        <source>draft, not sent</source>
        <translation>brouillon, non envoyé</translation>
    </message>
    <message>
        <source>direction not stated</source>
        <translation>sens non indiqué</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>messagerie vocale</translation>
    </message>
    <message>
        <source>No number is stated</source>
        <translation>Aucun numéro n’est indiqué</translation>
    </message>
    <message>
        <source>No sender is stated</source>
        <translation>Aucun expéditeur n’est indiqué</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Appel vidéo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>pris</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>non pris</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Deleted in its store</source>
        <translation>Supprimé dans sa base</translation>
    </message>
    <message>
        <source>Recovered: no longer a live record</source>
        <translation>Récupéré : n’est plus un enregistrement vivant</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Aucun texte</translation>
    </message>
    <message>
        <source>To: {}</source>
        <translation>À : {}</translation>
    </message>
    <message>
        <source>In the zone as stored: {}</source>
        <translation>Dans la zone telle que stockée : {}</translation>
    </message>
    <message>
        <source>No time is stated</source>
        <translation>Aucune heure n’est indiquée</translation>
    </message>
    <message>
        <source>Row id {} of table {} is not in the database</source>
        <translation>L’identifiant de ligne {} de la table {} n’est pas dans la base de données</translation>
    </message>
    <message>
        <source>Row ids {}–{} of table {} are not in the database</source>
        <translation>Les identifiants de ligne {}–{} de la table {} ne sont pas dans la base de données</translation>
    </message>
    <message>
        <source>it has no such record any more</source>
        <translation>il n’a plus de tel enregistrement</translation>
    </message>
    <message>
        <source>its text there is damaged</source>
        <translation>son texte y est endommagé</translation>
    </message>
    <message>
        <source>hold P to look</source>
        <translation>maintenez P pour regarder</translation>
    </message>
</context>
<context>
    <name>BubbleModel</name>
    <message>
        <source>Marked: {}</source>
        <translation>Marqué : {}</translation>
    </message>
    <message numerus="yes">
        <source>Nothing in this result set for {} days</source>
        <translation>
            <numerusform>Rien dans ce jeu de résultats pendant {} jour</numerusform>
            <numerusform>Rien dans ce jeu de résultats pendant {} jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BubbleView</name>
    <message>
        <source>Messages and calls of the conversation</source>
        <translation>Messages et appels de la conversation</translation>
    </message>
</context>
<context>
    <name>ByteProvider</name>
    <message>
        <source>Bytes of evidence cannot be read here: no reader is available.</source>
        <translation>Les octets de preuve ne peuvent pas être lus ici : aucun lecteur n’est disponible.</translation>
    </message>
</context>
<context>
    <name>BytesView</name>
    <message>
        <source>What the bytes at the cursor would be</source>
        <translation>Ce que seraient les octets au curseur</translation>
    </message>
    <message>
        <source>Readings and bookmarks</source>
        <translation>Lectures et signets</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lu comme</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Show what the bytes at the cursor would be, and bookmarks</source>
        <translation>Montrer ce que seraient les octets au curseur, et les signets</translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation>Retour au fichier</translation>
    </message>
    <message>
        <source>Width of the readings</source>
        <translation>Largeur des lectures</translation>
    </message>
    <message>
        <source>Go to an offset</source>
        <translation>Aller à une position</translation>
    </message>
    <message>
        <source>Search in the bytes</source>
        <translation>Chercher dans les octets</translation>
    </message>
    <message>
        <source>Bookmark the selected bytes</source>
        <translation>Mettre un signet sur les octets sélectionnés</translation>
    </message>
    <message>
        <source>only the offset in the file is known</source>
        <translation>seule la position dans le fichier est connue</translation>
    </message>
    <message>
        <source>in the evidence item {} (0x{:x})</source>
        <translation>dans l’élément de preuve {} (0x{:x})</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>Dessin de la carte…</translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message>
        <source>Evidence read-only</source>
        <translation>Preuves en lecture seule</translation>
    </message>
    <message>
        <source>Head of the ledger</source>
        <translation>Tête du registre</translation>
    </message>
    <message>
        <source>Ledger entries without a checkpoint</source>
        <translation>Inscriptions du registre sans point de contrôle</translation>
    </message>
    <message>
        <source>State of the source</source>
        <translation>État de la source</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Lignes affichées</translation>
    </message>
    <message>
        <source>How media are shown</source>
        <translation>Comment les médias sont montrés</translation>
    </message>
    <message>
        <source>Confinement of the workers</source>
        <translation>Confinement des processus</translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} ligne</numerusform>
            <numerusform>{} lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} rows</source>
        <translation>
            <numerusform>{} sur {} ligne</numerusform>
            <numerusform>{} sur {} lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>Sélectionnés : {}</translation>
    </message>
    <message>
        <source>Workers confined</source>
        <translation>Processus confinés</translation>
    </message>
    <message>
        <source>Workers partly confined</source>
        <translation>Processus confinés en partie</translation>
    </message>
    <message>
        <source>No worker yet</source>
        <translation>Aucun processus encore</translation>
    </message>
    <message>
        <source>Ledger {} · {}</source>
        <translation>Registre {} · {}</translation>
    </message>
    <message numerus="yes">
        <source>{} entries since the last checkpoint</source>
        <translation>
            <numerusform>{} inscription depuis le dernier point de contrôle</numerusform>
            <numerusform>{} inscriptions depuis le dernier point de contrôle</numerusform>
        </translation>
    </message>
    <message>
        <source>{} not anchored</source>
        <translation>Non ancrées : {}</translation>
    </message>
    <message>
        <source>all under a checkpoint</source>
        <translation>toutes sous un point de contrôle</translation>
    </message>
    <message>
        <source>Source: {} of {} MISMATCH</source>
        <translation>Source : {} sur {} NE CORRESPOND PAS</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>Aucune preuve encore</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>Source : {}</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>An ingest is running. Read the file again when it ended.</source>
        <translation>Une ingestion est en cours. Relisez le fichier quand elle sera terminée.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
    <message>
        <source>An ingest is running. Save copies when it ended.</source>
        <translation>Une ingestion est en cours. Enregistrez des copies quand elle sera terminée.</translation>
    </message>
    <message>
        <source>This window is for reading: choose Examine in the menu View to add or unlock evidence.</source>
        <translation>Cette fenêtre sert à lire : choisissez Examiner dans le menu Affichage pour ajouter ou déverrouiller des preuves.</translation>
    </message>
</context>
<context>
    <name>CategorisedBar</name>
    <message>
        <source>Warning of categorised records</source>
        <translation>Avertissement d’enregistrements catégorisés</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Categorised or protected records in this set: {} ({}). Their media stay out of sight until you ask.</source>
        <translation>Enregistrements catégorisés ou protégés dans ce jeu : {} ({}). Leurs médias restent hors de vue jusqu’à ce que vous les demandiez.</translation>
    </message>
    <message>
        <source>Whether this set holds categorised records could not be found out: {}</source>
        <translation>Il n’a pas été possible de savoir si ce jeu contient des enregistrements catégorisés : {}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>Toutes les pistes</translation>
    </message>
    <message>
        <source>hatched: no event</source>
        <translation>hachuré : aucun événement</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Duration, s</source>
        <translation>Durée, s</translation>
    </message>
    <message>
        <source>Duration, µs</source>
        <translation>Durée, µs</translation>
    </message>
    <message>
        <source>Altitude, m</source>
        <translation>Altitude, m</translation>
    </message>
    <message>
        <source>Accuracy, m</source>
        <translation>Précision, m</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>MIME type</source>
        <translation>Type MIME</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>Accédé</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navigateur</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chaîne</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changé</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Conversation name</source>
        <translation>Nom de la conversation</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>MCC</source>
        <translation>MCC</translation>
    </message>
    <message>
        <source>MNC</source>
        <translation>MNC</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>SSID</source>
        <translation>SSID</translation>
    </message>
    <message>
        <source>BSSID</source>
        <translation>BSSID</translation>
    </message>
    <message>
        <source>BSSIDs</source>
        <translation>BSSID du réseau</translation>
    </message>
    <message>
        <source>eSIM</source>
        <translation>eSIM</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>HTTP only</source>
        <translation>HTTP uniquement</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Alarms, minutes before</source>
        <translation>Alarmes, minutes avant</translation>
    </message>
    <message>
        <source>Altitude accuracy, m</source>
        <translation>Précision de l’altitude, m</translation>
    </message>
    <message>
        <source>Bearing, °</source>
        <translation>Cap, °</translation>
    </message>
    <message>
        <source>Speed, m/s</source>
        <translation>Vitesse, m/s</translation>
    </message>
    <message>
        <source>Signal, dBm</source>
        <translation>Signal, dBm</translation>
    </message>
    <message>
        <source>Expiry, s</source>
        <translation>Expiration, s</translation>
    </message>
    <message>
        <source>MAC address of the device</source>
        <translation>Adresse MAC de l’appareil</translation>
    </message>
    <message>
        <source>Installed, bytes</source>
        <translation>Taille installée, octets</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Dans la corbeille</translation>
    </message>
    <message>
        <source>Times contacted</source>
        <translation>Prises de contact</translation>
    </message>
    <message>
        <source>Times forwarded</source>
        <translation>Nombre de transferts</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Access group</source>
        <translation>Groupe d’accès</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Albums</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>Auto join</source>
        <translation>Connexion automatique</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Numéro de rappel</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cellule</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Achevé</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Contacté</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>Chemin des données</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Due local</source>
        <translation>Échéance, heure locale</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Texte modifié</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Modifications du texte</translation>
    </message>
    <message>
        <source>Emails</source>
        <translation>Courriels</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Ends local</source>
        <translation>Fin, heure locale</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Exchanged amount</source>
        <translation>Montant converti</translation>
    </message>
    <message>
        <source>Exchanged currency</source>
        <translation>Devise de conversion</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Fee currency</source>
        <translation>Devise des frais</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Détecté la première fois</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Avec drapeau</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>Forwarded from</source>
        <translation>Transféré de</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Accordé</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>De groupe</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hachage</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Écouté</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>Installé par</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Rejoint</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Last connected</source>
        <translation>Connecté la dernière fois</translation>
    </message>
    <message>
        <source>Last joined</source>
        <translation>Rejoint la dernière fois</translation>
    </message>
    <message>
        <source>Last left</source>
        <translation>Quitté la dernière fois</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Détecté la dernière fois</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Utilisé la dernière fois</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Langue et région</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Localisateur</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Consigné</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mécanisme</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>En sourdine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Surnom</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Original name</source>
        <translation>Nom d’origine</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>De l’utilisateur</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Appairé</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>Analyseur</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>Persistant</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Physical cell</source>
        <translation>Cellule physique</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Prestataire</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Mis en file d’attente</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Réaction</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Accusés de réception</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Received bytes</source>
        <translation>Octets reçus</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>Récurrence</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Référent</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Numéro de séquence</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Reply sender</source>
        <translation>Expéditeur cité</translation>
    </message>
    <message>
        <source>Reply text</source>
        <translation>Texte cité</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Réponse à</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation>Révoqué par</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Same site</source>
        <translation>Même site</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Recherché</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>Sécurisé</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Détecté</translation>
    </message>
    <message>
        <source>Sent bytes</source>
        <translation>Octets envoyés</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Cellule serveuse</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation>Taille, octets</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Source path</source>
        <translation>Chemin source</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Marqué d’une étoile</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Starts local</source>
        <translation>Début, heure locale</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Heure indiquée</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Sous-titre</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Du système</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Taken local</source>
        <translation>Prise, heure locale</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technologie</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To latitude</source>
        <translation>Latitude de destination</translation>
    </message>
    <message>
        <source>To longitude</source>
        <translation>Longitude de destination</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Tool version</source>
        <translation>Version de l’outil</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stocké</translation>
    </message>
    <message>
        <source>Total bytes</source>
        <translation>Octets en tout</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Trashed</source>
        <translation>Mis à la corbeille</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Uninstalled</source>
        <translation>Désinstallé</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version code</source>
        <translation>Code de version</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>Visit count</source>
        <translation>Nombre de visites</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Visité</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
</context>
<context>
    <name>CompletenessDialog</name>
    <message>
        <source>Completeness of the ingest</source>
        <translation>Complétude de l’ingestion</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>State of the count</source>
        <translation>État du comptage</translation>
    </message>
    <message>
        <source>What was read and what was not</source>
        <translation>Ce qui a été lu et ce qui ne l’a pas été</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>Le catalogue ne peut pas être compté : {}</translation>
    </message>
    <message>
        <source>File entries: {} · with content that could not be read: {} · items refused: {}</source>
        <translation>Entrées de fichier : {} · au contenu illisible : {} · éléments refusés : {}</translation>
    </message>
    <message>
        <source>Evidence item {} · {}</source>
        <translation>Élément de preuve {} · {}</translation>
    </message>
    <message>
        <source>Nothing was read: {}</source>
        <translation>Rien n’a été lu : {}</translation>
    </message>
    <message>
        <source>File entries listed</source>
        <translation>Entrées de fichier listées</translation>
    </message>
    <message>
        <source>read and hashed</source>
        <translation>lues et hachées</translation>
    </message>
    <message>
        <source>with content that was not read</source>
        <translation>au contenu qui n’a pas été lu</translation>
    </message>
    <message>
        <source>without content of their own, such as folders</source>
        <translation>sans contenu propre, comme les dossiers</translation>
    </message>
    <message>
        <source>of all these, in archives and other files that hold them</source>
        <translation>de toutes celles-ci, dans des archives et d’autres fichiers qui les contiennent</translation>
    </message>
    <message>
        <source>Parsed: at least one parser took the entry</source>
        <translation>Analysées : au moins un analyseur a pris l’entrée</translation>
    </message>
    <message>
        <source>Read and hashed, and no parser took them</source>
        <translation>Lues et hachées, et aucun analyseur ne les a prises</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefacts</translation>
    </message>
    <message>
        <source>Not searched: {}</source>
        <translation>Non cherché : {}</translation>
    </message>
    <message>
        <source>The ingest was finished.</source>
        <translation>L’ingestion est terminée.</translation>
    </message>
    <message>
        <source>The ingest was cancelled; it can be resumed.</source>
        <translation>L’ingestion a été annulée ; elle peut être reprise.</translation>
    </message>
    <message>
        <source>The ingest was interrupted or is running; nothing recorded is lost.</source>
        <translation>L’ingestion a été interrompue ou est en cours ; rien de ce qui est enregistré n’est perdu.</translation>
    </message>
    <message>
        <source>The ingest was not begun.</source>
        <translation>L’ingestion n’a pas commencé.</translation>
    </message>
    <message>
        <source>Profile: {}</source>
        <translation>Profil : {}</translation>
    </message>
    <message>
        <source>Only these parsers ran: {}</source>
        <translation>Seuls ces analyseurs ont été exécutés : {}</translation>
    </message>
    <message>
        <source>Hash of the whole media: {}</source>
        <translation>Hachage du support entier : {}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>other reasons, all in the Problems dock</source>
        <translation>autres raisons, toutes dans le panneau Problèmes</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>Chercher dans la conversation</translation>
    </message>
    <message>
        <source>Make exhibits of what is ticked, or else selected</source>
        <translation>Faire des pièces de ce qui est coché, sinon de la sélection</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>Choisissez une conversation.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Copied: {} of {}</source>
        <translation>Copiés : {} sur {}</translation>
    </message>
    <message>
        <source>Nothing on this day or after it.</source>
        <translation>Rien ce jour-là ni après.</translation>
    </message>
    <message>
        <source>Nothing on {}; the next is on {}.</source>
        <translation>Rien le {} ; le suivant est le {}.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Chercher dans cette conversation</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Endroit précédent</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Endroit suivant</translation>
    </message>
    <message>
        <source>Day to go to</source>
        <translation>Jour où aller</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Jours du mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Go to day</source>
        <translation>Aller au jour</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copies the ticked or selected records as text with their ids</source>
        <translation>Copie les enregistrements cochés ou sélectionnés comme texte avec leurs identifiants</translation>
    </message>
    <message>
        <source>Make exhibits</source>
        <translation>Faire des pièces</translation>
    </message>
    <message>
        <source>Makes the ticked or selected records exhibits, numbered in this order (E)</source>
        <translation>Fait des enregistrements cochés ou sélectionnés des pièces, numérotées dans cet ordre (E)</translation>
    </message>
    <message>
        <source>Show in table</source>
        <translation>Dans la table</translation>
    </message>
    <message>
        <source>Makes the ticked records the result set</source>
        <translation>Fait des enregistrements cochés le jeu de résultats</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Décocher</translation>
    </message>
    <message>
        <source>The first {} of {} records are shown.</source>
        <translation>Les {} premiers de {} enregistrements sont montrés.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Ticked: {}</source>
        <translation>Cochés : {}</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Protected: who takes part is kept back</source>
        <translation>Protégé : les participants ne sont pas montrés</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Personne n’est nommé</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} et {} de plus</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>et {} de plus</translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Find a participant, name or app</source>
        <translation>Chercher un participant, un nom ou une application</translation>
    </message>
    <message>
        <source>Ticked messages and calls</source>
        <translation>Messages et appels cochés</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} conversations</source>
        <translation>
            <numerusform>{} sur {} conversation</numerusform>
            <numerusform>{} sur {} conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · messages and calls: {}</source>
        <translation>{} · messages et appels : {}</translation>
    </message>
    <message>
        <source>other records in the result set: {}</source>
        <translation>autres enregistrements dans le jeu de résultats : {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>réunis par identifiant, jamais par nom</translation>
    </message>
</context>
<context>
    <name>CopiesTable</name>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>SHA-256, as recorded</source>
        <translation>SHA-256, tel qu’enregistré</translation>
    </message>
    <message>
        <source>not copied</source>
        <translation>non copié</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Copies that were made</source>
        <translation>Copies qui ont été faites</translation>
    </message>
    <message>
        <source>Copy the files, to paste them elsewhere</source>
        <translation>Copier les fichiers, pour les coller ailleurs</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Everything is hidden</source>
        <translation>Tout est caché</translation>
    </message>
    <message>
        <source>Indicia</source>
        <translation>Indicia</translation>
    </message>
    <message>
        <source>Press F9 or Escape to go on.</source>
        <translation>Appuyez sur F9 ou Échap pour continuer.</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Only what people said of it</source>
        <translation>Seulement ce qu’en ont dit des personnes</translation>
    </message>
    <message>
        <source>Whole entry…</source>
        <translation>Inscription entière…</translation>
    </message>
    <message>
        <source>Shows all that the chosen ledger entry says (Enter)</source>
        <translation>Montre tout ce que dit l’inscription choisie du registre (Enter)</translation>
    </message>
    <message>
        <source>Marks that count now</source>
        <translation>Marques qui comptent maintenant</translation>
    </message>
    <message>
        <source>Ledger entries of this record and its evidence item</source>
        <translation>Inscriptions du registre sur cet enregistrement et son élément de preuve</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>Lecture du registre…</translation>
    </message>
    <message>
        <source>Ledger entries: {}</source>
        <translation>Inscriptions du registre : {}</translation>
    </message>
    <message>
        <source>Ledger entries on this record, its file and its evidence item, and what concerns these: {}</source>
        <translation>Inscriptions du registre sur cet enregistrement, son fichier et son élément de preuve, et ce qui concerne ceux-ci : {}</translation>
    </message>
    <message>
        <source>Marks not listed here: {}</source>
        <translation>Marques non listées ici : {}</translation>
    </message>
    <message>
        <source>Counts now:</source>
        <translation>Compte maintenant :</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{} : {}</translation>
    </message>
    <message>
        <source>{} ({}, {})</source>
        <translation>{} ({}, {})</translation>
    </message>
    <message>
        <source>{} — disputed</source>
        <translation>{} — contesté</translation>
    </message>
</context>
<context>
    <name>DatabaseView</name>
    <message>
        <source>Tables of the database</source>
        <translation>Tables de la base de données</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Lignes de la table</translation>
    </message>
    <message>
        <source>Width of the list of tables</source>
        <translation>Largeur de la liste des tables</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Deleted rows (unconfirmed)</source>
        <translation>Lignes supprimées (non confirmées)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Value {}</source>
        <translation>Valeur {}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Rows that look deleted: {}. Nothing confirms that they were rows; others may remain unseen.</source>
        <translation>Lignes qui semblent supprimées : {}. Rien ne confirme que c’étaient des lignes ; d’autres peuvent rester invisibles.</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>Il en a été trouvé plus qu’il n’en est montré.</translation>
    </message>
    <message numerus="yes">
        <source>All {} rows</source>
        <translation>
            <numerusform>{} ligne</numerusform>
            <numerusform>Toutes les {} lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First {} rows; more follow</source>
        <translation>
            <numerusform>Première ligne ({}) ; d’autres suivent</numerusform>
            <numerusform>{} premières lignes ; d’autres suivent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From row {} on: {} rows</source>
        <translation>
            <numerusform>À partir de la ligne {} : {} ligne</numerusform>
            <numerusform>À partir de la ligne {} : {} lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages from the write-ahead log: {}</source>
        <translation>Pages du journal d’écriture anticipée : {}</translation>
    </message>
    <message>
        <source>Free pages: {}</source>
        <translation>Pages libres : {}</translation>
    </message>
    <message>
        <source>The write-ahead log is protected and was not read.</source>
        <translation>Le journal d’écriture anticipée est protégé et n’a pas été lu.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>Modified</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>Accédé</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changé</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Times, in {}</source>
        <translation>Heures, en {}</translation>
    </message>
    <message>
        <source>The file system stores local time without a zone; it was read as UTC.</source>
        <translation>Le système de fichiers stocke l’heure locale sans fuseau ; elle a été lue comme UTC.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuseau</translation>
    </message>
    <message>
        <source>Digests of all bytes</source>
        <translation>Empreintes de tous les octets</translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation>Proposé à</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Path, raw bytes</source>
        <translation>Chemin, octets bruts</translation>
    </message>
    <message>
        <source>no possible moment</source>
        <translation>aucun moment possible</translation>
    </message>
    <message>
        <source>stored as {}</source>
        <translation>stocké comme {}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Localisateur</translation>
    </message>
    <message>
        <source>{}, unconfirmed: nothing confirms that these are the file&apos;s own bytes</source>
        <translation>{}, non confirmé : rien ne confirme que ce sont les octets propres du fichier</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>Empreintes</translation>
    </message>
    <message>
        <source>none: not all bytes could be read, or there are none</source>
        <translation>aucune : tous les octets n’ont pas pu être lus, ou il n’y en a pas</translation>
    </message>
    <message>
        <source>File entry</source>
        <translation>Entrée de fichier</translation>
    </message>
    <message>
        <source>the evidence item as a whole</source>
        <translation>l’élément de preuve entier</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>none: the item is not divided</source>
        <translation>aucun : l’élément n’est pas divisé</translation>
    </message>
    <message>
        <source>PathSpec</source>
        <translation>PathSpec</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>Analyseur</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>Déclaré par</translation>
    </message>
    <message>
        <source>Artifact ID</source>
        <translation>ID de l’artefact</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>Élément de preuve</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lu depuis</translation>
    </message>
    <message>
        <source>none of its own: a folder</source>
        <translation>aucun en propre : un dossier</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>{}, acquisition</source>
        <translation>{}, acquisition</translation>
    </message>
    <message>
        <source>{}, computed here</source>
        <translation>{}, calculé ici</translation>
    </message>
    <message>
        <source>Part {} of {}</source>
        <translation>Partie {} sur {}</translation>
    </message>
    <message>
        <source>What the container states of the acquisition</source>
        <translation>Ce que le conteneur indique de l’acquisition</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>not read — {}</source>
        <translation>non lue — {}</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>{}: its text alone, without pictures, links and what hides in it</source>
        <translation>{} : son texte seul, sans images, liens ni ce qui s’y cache</translation>
    </message>
</context>
<context>
    <name>EventsTable</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation>Genre d’heure</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Piste</translation>
    </message>
</context>
<context>
    <name>EvidenceTree</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefacts</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>Filtres gardés</translation>
    </message>
    <message>
        <source>Reports and exports</source>
        <translation>Rapports et exports</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Volume {}</source>
        <translation>Volume {}</translation>
    </message>
    <message>
        <source>Whole item</source>
        <translation>Élément entier</translation>
    </message>
    <message>
        <source>{}, not read</source>
        <translation>{}, non lu</translation>
    </message>
    <message>
        <source>More: see `indicia findings`</source>
        <translation>Davantage : voir `indicia findings`</translation>
    </message>
    <message>
        <source>Protected as {}</source>
        <translation>Protégé comme {}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Copies of files</source>
        <translation>Copies de fichiers</translation>
    </message>
    <message>
        <source>Older ones: see the ledger</source>
        <translation>Les plus anciennes : voir le registre</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence, artifacts, problems, tags, filters and reports</source>
        <translation>Preuves, artefacts, problèmes, étiquettes, filtres et rapports</translation>
    </message>
</context>
<context>
    <name>ExhibitsPage</name>
    <message>
        <source>Exhibits</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Which artifacts are shown. Items, custody, tools, completeness and problems are always in the report.</source>
        <translation>Quels artefacts sont montrés. Éléments, garde, outils, complétude et problèmes sont toujours dans le rapport.</translation>
    </message>
    <message>
        <source>Kinds of artifacts in the report</source>
        <translation>Types d’artefacts dans le rapport</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Choose at least one kind of artifact.</source>
        <translation>Choisissez au moins un type d’artefact.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>“{}” is no date that can be used: write 2026-01-31, or 2026-01-31T14:00:00+01:00 for a moment.</source>
        <translation>« {} » n’est pas une date utilisable : écrivez 2026-01-31, ou 2026-01-31T14:00:00+01:00 pour un moment.</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Only with a tag</source>
        <translation>Seulement avec une étiquette</translation>
    </message>
    <message>
        <source>To (that day included)</source>
        <translation>Jusqu’au (ce jour compris)</translation>
    </message>
    <message>
        <source>Printed of a kind at most (the attached list holds all)</source>
        <translation>Imprimés au plus par type (la liste jointe les contient tous)</translation>
    </message>
    <message>
        <source>From {}</source>
        <translation>À partir du {}</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>avant le {}</translation>
    </message>
    <message>
        <source>{}; artifacts without a time are left out.</source>
        <translation>{} ; les artefacts sans heure sont laissés de côté.</translation>
    </message>
    <message>
        <source>Artifacts shown: {} of {}</source>
        <translation>Artefacts montrés : {} sur {}</translation>
    </message>
    <message numerus="yes">
        <source> {} lie outside it and are never shown.</source>
        <translation>
            <numerusform> {} est en dehors et n’est jamais montré.</numerusform>
            <numerusform> {} sont en dehors et ne sont jamais montrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>No record bears a tag yet.</source>
        <translation>Aucun enregistrement ne porte encore d’étiquette.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Format :</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Fichier :</translation>
    </message>
    <message>
        <source>Name a file in a folder that exists.</source>
        <translation>Indiquez un fichier dans un dossier qui existe.</translation>
    </message>
    <message>
        <source>{} exists already. Choose another name.</source>
        <translation>{} existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ExportRowsDialog</name>
    <message numerus="yes">
        <source>All {} rows of the table are written, in its order. A proof file beside it ties it to the ledger. What the authority&apos;s scope keeps back is not written.</source>
        <translation>
            <numerusform>{} ligne de la table est écrite. Un fichier de preuve à côté le lie au registre. Ce que la portée de l’autorisation retient n’est pas écrit.</numerusform>
            <numerusform>Les {} lignes de la table sont toutes écrites, dans son ordre. Un fichier de preuve à côté le lie au registre. Ce que la portée de l’autorisation retient n’est pas écrit.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV: the columns shown, for a spreadsheet</source>
        <translation>CSV : les colonnes affichées, pour un tableur</translation>
    </message>
    <message>
        <source>JSON Lines: each record whole</source>
        <translation>JSON Lines : chaque enregistrement entier</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Exporter les lignes</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Needed where protected records are among the rows</source>
        <translation>Nécessaire si des enregistrements protégés sont parmi les lignes</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motif :</translation>
    </message>
    <message>
        <source>Protected records are among these rows. Say why they are exported; nothing was written.</source>
        <translation>Des enregistrements protégés sont parmi ces lignes. Dites pourquoi ils sont exportés ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Rows written: {}. File: {}; its proof lies beside it.</source>
        <translation>Lignes écrites : {}. Fichier : {} ; sa preuve est à côté.</translation>
    </message>
    <message>
        <source>Kept back by the authority&apos;s scope: {}.</source>
        <translation>Retenues par la portée de l’autorisation : {}.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Empty the field</source>
        <translation>Vider le champ</translation>
    </message>
</context>
<context>
    <name>FieldLinks</name>
    <message>
        <source>This parser does not state where its bytes stand.</source>
        <translation>Cet analyseur n’indique pas où se trouvent ses octets.</translation>
    </message>
    <message>
        <source>The file has no such key.</source>
        <translation>Le fichier n’a pas de telle clé.</translation>
    </message>
    <message>
        <source>Where its bytes stand cannot be told: {}</source>
        <translation>On ne peut pas dire où se trouvent ses octets : {}</translation>
    </message>
</context>
<context>
    <name>FieldsView</name>
    <message>
        <source>Fields of the record</source>
        <translation>Champs de l’enregistrement</translation>
    </message>
    <message>
        <source>Show bytes</source>
        <translation>Montrer les octets</translation>
    </message>
    <message>
        <source>Show the bytes of the chosen field in the Hex tab (Enter)</source>
        <translation>Montrer les octets du champ choisi dans l’onglet Hex (Entrée)</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Include subfolders</source>
        <translation>Inclure les sous-dossiers</translation>
    </message>
    <message>
        <source>All evidence</source>
        <translation>Toutes les preuves</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Frames over the length of the video</source>
        <translation>Images au long de la vidéo</translation>
    </message>
    <message>
        <source>Cell {} of {}, at {}</source>
        <translation>Case {} sur {}, à {}</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>artefacts</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problèmes</translation>
    </message>
    <message>
        <source>Kind of artifact or problem: message, call, location, warning</source>
        <translation>Type d’artefact ou de problème : message, call, location, warning</translation>
    </message>
    <message>
        <source>file, directory, link, stream or other</source>
        <translation>file, directory, link, stream ou other</translation>
    </message>
    <message>
        <source>live, deleted, carved (files) or recovered (artifacts)</source>
        <translation>live, deleted, carved (fichiers) ou recovered (artefacts)</translation>
    </message>
    <message>
        <source>Path inside of the volume; ** stands for any folders: **/DCIM/**</source>
        <translation>Chemin dans le volume ; ** vaut pour n’importe quels dossiers : **/DCIM/**</translation>
    </message>
    <message>
        <source>Last part of the path: *.jpg</source>
        <translation>Dernière partie du chemin : *.jpg</translation>
    </message>
    <message>
        <source>Type by content: image/*</source>
        <translation>Type d’après le contenu : image/*</translation>
    </message>
    <message>
        <source>Size in bytes, or with kB, MB, GB (1,000) or KiB, MiB, GiB (1,024)</source>
        <translation>Taille en octets, ou avec kB, MB, GB (1,000) ou KiB, MiB, GiB (1,024)</translation>
    </message>
    <message>
        <source>Time of an artifact, any of the four times of a file</source>
        <translation>Heure d’un artefact, l’une des quatre heures d’un fichier</translation>
    </message>
    <message>
        <source>When the content of a file was modified</source>
        <translation>Quand le contenu d’un fichier a été modifié</translation>
    </message>
    <message>
        <source>When a file was accessed</source>
        <translation>Quand un fichier a été accédé</translation>
    </message>
    <message>
        <source>When what the file system says of a file was changed</source>
        <translation>Quand ce que le système de fichiers dit d’un fichier a changé</translation>
    </message>
    <message>
        <source>When a file was made in its file system</source>
        <translation>Quand un fichier a été créé dans son système de fichiers</translation>
    </message>
    <message>
        <source>Anybody that an artifact names: sender, recipient, number, name, address</source>
        <translation>Toute personne qu’un artefact nomme : expéditeur, destinataire, numéro, nom, adresse</translation>
    </message>
    <message>
        <source>Latitude, longitude and km around that place: 51.5,-0.12,5 or 51.5,-0.12,500m</source>
        <translation>Latitude, longitude et km autour de ce lieu : 51.5,-0.12,5 ou 51.5,-0.12,500m</translation>
    </message>
    <message>
        <source>Tag on this very record</source>
        <translation>Étiquette sur cet enregistrement même</translation>
    </message>
    <message>
        <source>Words of a note on this very record</source>
        <translation>Mots d’une note sur cet enregistrement même</translation>
    </message>
    <message>
        <source>Category of this very record, protected or tagged</source>
        <translation>Catégorie de cet enregistrement même, protégée ou étiquetée</translation>
    </message>
    <message>
        <source>Second examiner on this very record: agrees, disagrees or disputed</source>
        <translation>Second examinateur de cet enregistrement même : agrees, disagrees ou disputed</translation>
    </message>
    <message>
        <source>Says anything of: has:location, has:time, has:tag, has:problem, has:NAME</source>
        <translation>Dit quelque chose de : has:location, has:time, has:tag, has:problem, has:NAME</translation>
    </message>
    <message>
        <source>Free text, as without a field</source>
        <translation>Texte libre, comme sans champ</translation>
    </message>
    <message>
        <source>SHA-256 of the file; ab12* for its beginning</source>
        <translation>SHA-256 du fichier ; ab12* pour son début</translation>
    </message>
    <message>
        <source>SHA-1 of the file</source>
        <translation>SHA-1 du fichier</translation>
    </message>
    <message>
        <source>MD5 of the file</source>
        <translation>MD5 du fichier</translation>
    </message>
    <message>
        <source>Any digest of the file</source>
        <translation>N’importe quelle empreinte du fichier</translation>
    </message>
    <message>
        <source>Number of the evidence item</source>
        <translation>Numéro de l’élément de preuve</translation>
    </message>
    <message>
        <source>Number of the volume in its item</source>
        <translation>Numéro du volume dans son élément</translation>
    </message>
    <message>
        <source>Place in the listing of the item, or of the file</source>
        <translation>Place dans le listage de l’élément, ou du fichier</translation>
    </message>
    <message>
        <source>Id of the record: 1-42, 1-42-3</source>
        <translation>Id de l’enregistrement : 1-42, 1-42-3</translation>
    </message>
    <message>
        <source>Id of the file that it is about</source>
        <translation>Id du fichier dont il s’agit</translation>
    </message>
    <message>
        <source>Parser that stated it, or that took the file</source>
        <translation>Analyseur qui l’a déclaré, ou qui a pris le fichier</translation>
    </message>
    <message>
        <source>Version of the parser</source>
        <translation>Version de l’analyseur</translation>
    </message>
    <message>
        <source>Where in the file: row message:7</source>
        <translation>Où dans le fichier : row message:7</translation>
    </message>
    <message>
        <source>What a problem says</source>
        <translation>Ce que dit un problème</translation>
    </message>
    <message>
        <source>Recovered content that nothing confirms: yes or no</source>
        <translation>Contenu récupéré que rien ne confirme : yes ou no</translation>
    </message>
    <message>
        <source>Any field of an artifact by its name: field.subject, field.width</source>
        <translation>N’importe quel champ d’un artefact par son nom : field.subject, field.width</translation>
    </message>
    <message>
        <source>Any time by its name: times.sent, times.read</source>
        <translation>N’importe quelle heure par son nom : times.sent, times.read</translation>
    </message>
    <message>
        <source>Both must hold</source>
        <translation>Les deux doivent être vrais</translation>
    </message>
    <message>
        <source>One must hold</source>
        <translation>L’un doit être vrai</translation>
    </message>
    <message>
        <source>What follows must not hold</source>
        <translation>Ce qui suit ne doit pas être vrai</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, or kind:message and participant:+4479* and not tag:privileged</source>
        <translation>Filtre : mots, ou kind:message and participant:+4479* and not tag:privileged</translation>
    </message>
    <message>
        <source>Filter of the result set</source>
        <translation>Filtre du jeu de résultats</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Kept and recent filters</source>
        <translation>Filtres gardés et récents</translation>
    </message>
    <message>
        <source>What a filter can say</source>
        <translation>Ce qu’un filtre peut dire</translation>
    </message>
    <message>
        <source>Not applied: {}</source>
        <translation>Non appliqué : {}</translation>
    </message>
    <message>
        <source>Enter takes the filter away.</source>
        <translation>Entrée enlève le filtre.</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Appliqué.</translation>
    </message>
    <message>
        <source>Valid: Enter applies it.</source>
        <translation>Valable : Entrée l’applique.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>artefacts</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problèmes</translation>
    </message>
    <message>
        <source>Valid: Enter applies it and shows {}.</source>
        <translation>Valable : Entrée l’applique et montre {}.</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Garder ce filtre</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nom du filtre</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>Garder ce filtre…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Utilisés en dernier</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>What can follow in the filter</source>
        <translation>Ce qui peut suivre dans le filtre</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>What a filter can say</source>
        <translation>Ce qu’un filtre peut dire</translation>
    </message>
    <message>
        <source>Fields of the filter</source>
        <translation>Champs du filtre</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>A field of the artifact&apos;s kind</source>
        <translation>Un champ du type d’artefact</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Words alone look through the text of each record. FIELD:VALUE compares a field; letter case counts for nothing, * stands for any characters and ? for one. =, !=, &lt;, &lt;=, &gt; and &gt;= compare exactly, by number or by time. Join with and, or, not and brackets; put a text with blanks into quotation marks.</source>
        <translation>Des mots seuls parcourent le texte de chaque enregistrement. FIELD:VALUE compare un champ ; la casse ne compte pas, * vaut pour n’importe quels caractères et ? pour un seul. =, !=, &lt;, &lt;=, &gt; et &gt;= comparent exactement, par nombre ou par heure. Joignez avec and, or, not et des parenthèses ; mettez entre guillemets droits un texte avec des blancs.</translation>
    </message>
    <message>
        <source>Not of what is shown now</source>
        <translation>Pas de ce qui est montré maintenant</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter of the result set</source>
        <translation>Filtre du jeu de résultats</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Offset</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Go to offset, 0x for hex</source>
        <translation>Aller à la position, 0x pour hex</translation>
    </message>
    <message>
        <source>Offset to go to</source>
        <translation>Position où aller</translation>
    </message>
    <message>
        <source>Find in these bytes</source>
        <translation>Chercher dans ces octets</translation>
    </message>
    <message>
        <source>What to find in the bytes</source>
        <translation>Quoi chercher dans les octets</translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>Comment le chercher</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text, any case</source>
        <translation>Texte, sans égard à la casse</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>Octets hex</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Chercher le suivant</translation>
    </message>
    <message>
        <source>Type pairs of hexadecimal digits.</source>
        <translation>Tapez des paires de chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Chercher l’endroit suivant</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>Type a whole number, or hexadecimal digits after 0x.</source>
        <translation>Tapez un nombre entier, ou des chiffres hexadécimaux après 0x.</translation>
    </message>
    <message numerus="yes">
        <source>The file has {} bytes.</source>
        <translation>
            <numerusform>Le fichier a {} octet.</numerusform>
            <numerusform>Le fichier a {} octets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation>Recherche annulée.</translation>
    </message>
    <message>
        <source>{} % searched</source>
        <translation>{} % parcourus</translation>
    </message>
    <message>
        <source>Found at {}</source>
        <translation>Trouvé à {}</translation>
    </message>
    <message>
        <source>Not found in these bytes.</source>
        <translation>Introuvable dans ces octets.</translation>
    </message>
    <message>
        <source>Not found from here to the end. Find next begins at the start.</source>
        <translation>Introuvable d’ici à la fin. Chercher le suivant reprend au début.</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes could not be read and were not searched.</source>
        <translation>
            <numerusform>{} octet n’a pas pu être lu et n’a pas été fouillé.</numerusform>
            <numerusform>{} octets n’ont pas pu être lus et n’ont pas été fouillés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>What is missing or wrong</source>
        <translation>Ce qui manque ou est faux</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>FrozenColumns</name>
    <message>
        <source>Frozen columns</source>
        <translation>Colonnes figées</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>No type known</source>
        <translation>Type inconnu</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>No camera named</source>
        <translation>Aucun appareil nommé</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Sans catégorie</translation>
    </message>
    <message>
        <source>No size known</source>
        <translation>Taille inconnue</translation>
    </message>
    <message>
        <source>Less than 10 kB</source>
        <translation>Moins de 10 kB</translation>
    </message>
    <message>
        <source>10 kB to 100 kB</source>
        <translation>10 kB à 100 kB</translation>
    </message>
    <message>
        <source>100 kB to 1 MB</source>
        <translation>100 kB à 1 MB</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>1 MB à 10 MB</translation>
    </message>
    <message>
        <source>10 MB to 100 MB</source>
        <translation>10 MB à 100 MB</translation>
    </message>
    <message>
        <source>100 MB and more</source>
        <translation>100 MB et plus</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Non comparées</translation>
    </message>
    <message>
        <source>Distance 0 to {}: much alike</source>
        <translation>Distance de 0 à {} : très semblables</translation>
    </message>
    <message>
        <source>Distance {} to {}: somewhat alike</source>
        <translation>Distance de {} à {} : assez semblables</translation>
    </message>
    <message>
        <source>Distance {} to {}: a little alike</source>
        <translation>Distance de {} à {} : un peu semblables</translation>
    </message>
    <message>
        <source>Distance {} to 64: not alike</source>
        <translation>Distance de {} à 64 : non semblables</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Fichier introuvable</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>prise</translation>
    </message>
    <message>
        <source>taken, no zone</source>
        <translation>prise, sans fuseau</translation>
    </message>
    <message>
        <source>created</source>
        <translation>créé</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation>protégé : {}</translation>
    </message>
    <message>
        <source>tags: {}</source>
        <translation>étiquettes : {}</translation>
    </message>
    <message>
        <source>no file of that path</source>
        <translation>aucun fichier de ce chemin</translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message>
        <source>Find similar</source>
        <translation>Chercher les semblables</translation>
    </message>
    <message>
        <source>Arranges all by their likeness to the current picture</source>
        <translation>Range tout d’après la ressemblance avec l’image actuelle</translation>
    </message>
    <message>
        <source>Hold to look (P)</source>
        <translation>Maintenir pour regarder (P)</translation>
    </message>
    <message>
        <source>Shows the current picture for as long as it is held</source>
        <translation>Montre l’image actuelle tant qu’il est maintenu</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Taille des images</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>Comparaison des images</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Arrêter la comparaison</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ressemblance</translation>
    </message>
    <message>
        <source>{} of {} compared</source>
        <translation>Comparées : {} sur {}</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>Ordre du registre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil photo</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Arrange the pictures by</source>
        <translation>Ranger les images par</translation>
    </message>
    <message>
        <source>Arrange by</source>
        <translation>Ranger par</translation>
    </message>
</context>
<context>
    <name>GalleryTab</name>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>Le catalogue ne peut pas être lu : {}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Problems have no pictures. Choose files or artifacts on the left.</source>
        <translation>Les problèmes n’ont pas d’images. Choisissez des fichiers ou des artefacts à gauche.</translation>
    </message>
    <message>
        <source>Pictures and videos: {}</source>
        <translation>Images et vidéos : {}</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>Sélectionnés : {}</translation>
    </message>
    <message numerus="yes">
        <source>{} more are not listed: narrow the result set</source>
        <translation>
            <numerusform>{} de plus n’est pas listée : restreignez le jeu de résultats</numerusform>
            <numerusform>{} de plus ne sont pas listées : restreignez le jeu de résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>in the order of the ledger until the ingest is done</source>
        <translation>dans l’ordre du registre jusqu’à la fin de l’ingestion</translation>
    </message>
    <message>
        <source>Similarity compares light and dark in coarse dots: it suggests, it proves nothing</source>
        <translation>La ressemblance compare le clair et le sombre en gros points : elle suggère, elle ne prouve rien</translation>
    </message>
    <message>
        <source>{} not compared</source>
        <translation>Non comparées : {}</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of links; the table beside it says the same</source>
        <translation>Graphe des liens ; la table à côté dit la même chose</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Gallery of pictures and videos</source>
        <translation>Galerie d’images et de vidéos</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title} ({count})</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>End grouping</source>
        <translation>Terminer le groupement</translation>
    </message>
    <message>
        <source>Values of the column with their rows</source>
        <translation>Valeurs de la colonne avec leurs lignes</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Grouped by {}</source>
        <translation>Groupé par {}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>A row with several marks is counted in each. Enter asks for the rows of one.</source>
        <translation>Une ligne à plusieurs marques est comptée dans chacune. Entrée demande les lignes de l’une.</translation>
    </message>
    <message>
        <source>Values: {}. Enter asks for the rows of one.</source>
        <translation>Valeurs : {}. Entrée demande les lignes de l’une.</translation>
    </message>
    <message>
        <source>The first {} of {} values, the most frequent ones.</source>
        <translation>Les {} premières de {} valeurs, les plus fréquentes.</translation>
    </message>
    <message>
        <source>The values cannot be counted: {}</source>
        <translation>Les valeurs ne peuvent pas être comptées : {}</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Hand over</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>The report is written with its proof beside it; the ledger keeps for whom it is.</source>
        <translation>Le rapport est écrit avec sa preuve à côté ; le registre garde pour qui il est.</translation>
    </message>
    <message>
        <source>Bundle for the recipient: report, manifest, proofs and verifier in one .zip</source>
        <translation>Paquet pour le destinataire : rapport, manifeste, preuves et vérificateur dans un .zip</translation>
    </message>
    <message>
        <source>Keep the full version beside it, unsigned: it stays with you and proves what was redacted</source>
        <translation>Garder à côté la version complète, non signée : elle reste chez vous et prouve ce qui a été occulté</translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation>Signer et enregistrer</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>The report is being signed and written</source>
        <translation>Le rapport est en cours de signature et d’écriture</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Enregistré sous</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Fichier du rapport</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>For whom it is (may stay empty)</source>
        <translation>Pour qui il est (peut rester vide)</translation>
    </message>
    <message>
        <source>Name the file of the report.</source>
        <translation>Nommez le fichier du rapport.</translation>
    </message>
    <message>
        <source>The name of the file is too long: {} bytes at most.</source>
        <translation>Le nom du fichier est trop long : {} octets au plus.</translation>
    </message>
    <message>
        <source>{} is a folder. Name a file in it.</source>
        <translation>{} est un dossier. Nommez un fichier dedans.</translation>
    </message>
    <message>
        <source>Save unsigned</source>
        <translation>Enregistrer sans signature</translation>
    </message>
    <message>
        <source>Signing and writing…</source>
        <translation>Signature et écriture…</translation>
    </message>
    <message>
        <source>Signed by {}.</source>
        <translation>Signé par {}.</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Non signé.</translation>
    </message>
    <message>
        <source>The report is written. {}</source>
        <translation>Le rapport est écrit. {}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Certificat (SHA-256)</translation>
    </message>
    <message>
        <source>Full version</source>
        <translation>Version complète</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Not in the bundle</source>
        <translation>Pas dans le paquet</translation>
    </message>
    <message>
        <source>The report is written; the bundle is not. {}</source>
        <translation>Le rapport est écrit ; le paquet ne l’est pas. {}</translation>
    </message>
    <message>
        <source>The report is written, but what came after failed. {}</source>
        <translation>Le rapport est écrit, mais la suite a échoué. {}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>HexCanvas</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Octets en hexadécimal</translation>
    </message>
    <message>
        <source>No bytes: the file is empty.</source>
        <translation>Aucun octet : le fichier est vide.</translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>Copy as hexadecimal</source>
        <translation>Copier en hexadécimal</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Ceci n’a pas d’octets propres.</translation>
    </message>
    <message>
        <source>Copied: {} of {} selected</source>
        <translation>Copiés : {} sur {} sélectionnés</translation>
    </message>
    <message>
        <source>Nothing was copied: {}</source>
        <translation>Rien n’a été copié : {}</translation>
    </message>
    <message>
        <source>From offset {} (0x{:x}): {}; as text: {}</source>
        <translation>À partir de la position {} (0x{:x}) : {} ; comme texte : {}</translation>
    </message>
    <message>
        <source>Offset {} (0x{:x}): not read</source>
        <translation>Position {} (0x{:x}) : non lue</translation>
    </message>
    <message numerus="yes">
        <source>Offset {} (0x{:x}) of {} bytes</source>
        <translation>
            <numerusform>Position {} (0x{:x}) sur {} octet</numerusform>
            <numerusform>Position {} (0x{:x}) sur {} octets</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · {} selected</source>
        <translation>{} · sélectionnés : {}</translation>
    </message>
</context>
<context>
    <name>HiveKeyTree</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Last written (UTC)</source>
        <translation>Dernière écriture (UTC)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Deleted keys and values (unconfirmed)</source>
        <translation>Clés et valeurs supprimées (non confirmées)</translation>
    </message>
    <message>
        <source>{} (stands within itself: not opened again)</source>
        <translation>{} (se contient elle-même : pas rouverte)</translation>
    </message>
    <message>
        <source>{} (nested too deep: not opened)</source>
        <translation>{} (trop profond : non ouverte)</translation>
    </message>
</context>
<context>
    <name>HiveValueTable</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(par défaut)</translation>
    </message>
    <message>
        <source>(damaged)</source>
        <translation>(endommagé)</translation>
    </message>
</context>
<context>
    <name>HiveView</name>
    <message>
        <source>Data of the value</source>
        <translation>Données de la valeur</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Keys of the hive</source>
        <translation>Clés de la ruche</translation>
    </message>
    <message>
        <source>Values of the key</source>
        <translation>Valeurs de la clé</translation>
    </message>
    <message>
        <source>Height of the data</source>
        <translation>Hauteur des données</translation>
    </message>
    <message>
        <source>Width of the list of keys</source>
        <translation>Largeur de la liste des clés</translation>
    </message>
    <message>
        <source>Registry hive {} · last written {}</source>
        <translation>Ruche du registre Windows {} · dernière écriture {}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>called {}</source>
        <translation>appelée {}</translation>
    </message>
    <message>
        <source>Its last write was not ended: newer changes may stand in the transaction logs beside it (.LOG, .LOG1, .LOG2), which are not applied here.</source>
        <translation>Sa dernière écriture n’a pas été achevée : des changements plus récents peuvent se trouver dans les journaux de transactions à côté (.LOG, .LOG1, .LOG2), qui ne sont pas appliqués ici.</translation>
    </message>
    <message>
        <source>Transaction logs beside it (.LOG, .LOG1, .LOG2) are not applied.</source>
        <translation>Les journaux de transactions à côté (.LOG, .LOG1, .LOG2) ne sont pas appliqués.</translation>
    </message>
    <message numerus="yes">
        <source>The file ends too early: {} bytes are missing.</source>
        <translation>
            <numerusform>Le fichier finit trop tôt : il manque {} octet.</numerusform>
            <numerusform>Le fichier finit trop tôt : il manque {} octets.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more keys than are shown.</source>
        <translation>Il y a plus de clés qu’il n’en est montré.</translation>
    </message>
    <message>
        <source>Looking for deleted keys and values…</source>
        <translation>Recherche de clés et valeurs supprimées…</translation>
    </message>
    <message>
        <source>Deleted keys: {}, deleted values: {}. Nothing confirms that they were keys and values; others may remain unseen.</source>
        <translation>Clés supprimées : {}, valeurs supprimées : {}. Rien ne confirme que c’étaient des clés et des valeurs ; d’autres peuvent rester invisibles.</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>Il en a été trouvé plus qu’il n’en est montré.</translation>
    </message>
    <message>
        <source>Values in free cells of the hive, whatever key they belonged to</source>
        <translation>Valeurs dans les cellules libres de la ruche, quelle que fût leur clé</translation>
    </message>
    <message>
        <source>volatile</source>
        <translation>volatil</translation>
    </message>
    <message>
        <source>another hive is mounted here</source>
        <translation>une autre ruche est montée ici</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>lien symbolique</translation>
    </message>
    <message>
        <source>predefined handle</source>
        <translation>descripteur prédéfini</translation>
    </message>
    <message>
        <source>key at 0x{:x}</source>
        <translation>clé à 0x{:x}</translation>
    </message>
    <message>
        <source>class {}</source>
        <translation>classe {}</translation>
    </message>
    <message>
        <source>deleted, unconfirmed</source>
        <translation>supprimé, non confirmé</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes are listed; the Hex tab has all of them.</source>
        <translation>
            <numerusform>Les {} premiers de {} octet sont listés ; l’onglet Hex les a tous.</numerusform>
            <numerusform>Les {} premiers de {} octets sont listés ; l’onglet Hex les a tous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IngestJob</name>
    <message>
        <source>The ingest ended without saying how.</source>
        <translation>L’ingestion s’est terminée sans dire comment.</translation>
    </message>
</context>
<context>
    <name>Interpret</name>
    <message>
        <source>Unix, seconds</source>
        <translation>Unix, secondes</translation>
    </message>
    <message>
        <source>Unix, seconds (64 bits)</source>
        <translation>Unix, secondes (64 bits)</translation>
    </message>
    <message>
        <source>Unix, milliseconds</source>
        <translation>Unix, millisecondes</translation>
    </message>
    <message>
        <source>Unix, microseconds</source>
        <translation>Unix, microsecondes</translation>
    </message>
    <message>
        <source>Unix, nanoseconds</source>
        <translation>Unix, nanosecondes</translation>
    </message>
    <message>
        <source>FILETIME (Windows)</source>
        <translation>FILETIME (Windows)</translation>
    </message>
    <message>
        <source>WebKit, microseconds</source>
        <translation>WebKit, microsecondes</translation>
    </message>
    <message>
        <source>Cocoa, seconds (float)</source>
        <translation>Cocoa, secondes (flottant)</translation>
    </message>
    <message>
        <source>Cocoa, nanoseconds</source>
        <translation>Cocoa, nanosecondes</translation>
    </message>
    <message>
        <source>HFS+, seconds</source>
        <translation>HFS+, secondes</translation>
    </message>
    <message>
        <source>Whole numbers (unsigned, signed)</source>
        <translation>Nombres entiers (non signés, signés)</translation>
    </message>
    <message>
        <source>Floating point</source>
        <translation>Virgule flottante</translation>
    </message>
    <message>
        <source>Float {} {}</source>
        <translation>Flottant {} {}</translation>
    </message>
    <message>
        <source>Moments, in UTC</source>
        <translation>Moments, en UTC</translation>
    </message>
    <message>
        <source>DOS date and time</source>
        <translation>Date et heure DOS</translation>
    </message>
    <message>
        <source>{}, zone not stated</source>
        <translation>{}, fuseau non indiqué</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>no moment from 1971 to 2100</source>
        <translation>aucun moment de 1971 à 2100</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>Go to file</source>
        <translation>Aller au fichier</translation>
    </message>
    <message>
        <source>Source of the record</source>
        <translation>Source de l’enregistrement</translation>
    </message>
    <message>
        <source>Sides of the record</source>
        <translation>Vues de l’enregistrement</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Cet enregistrement ne peut pas être montré</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de sélectionné</translation>
    </message>
    <message>
        <source>Choose a file or an artifact to see it here.</source>
        <translation>Choisissez un fichier ou un artefact pour le voir ici.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Progress of {}</source>
        <translation>Progression de {}</translation>
    </message>
    <message>
        <source>Finding volumes</source>
        <translation>Recherche des volumes</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Listage</translation>
    </message>
    <message>
        <source>Reading and hashing</source>
        <translation>Lecture et hachage</translation>
    </message>
    <message>
        <source>Verifying the source</source>
        <translation>Vérification de la source</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Not ingested</source>
        <translation>Non ingéré</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>took {}</source>
        <translation>a pris {}</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} entries</source>
        <translation>
            <numerusform>{} sur {} entrée</numerusform>
            <numerusform>{} sur {} entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} problems</source>
        <translation>
            <numerusform>{} problème</numerusform>
            <numerusform>{} problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>reste {}</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>No ingest is running.</source>
        <translation>Aucune ingestion n’est en cours.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the ingest, or go on</source>
        <translation>Mettre l’ingestion en pause, ou continuer</translation>
    </message>
    <message>
        <source>Completeness…</source>
        <translation>Complétude…</translation>
    </message>
    <message>
        <source>What was read, parsed, skipped and failed, with the reasons</source>
        <translation>Ce qui a été lu, analysé, omis et a échoué, avec les raisons</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume the interrupted ingest</source>
        <translation>Reprendre l’ingestion interrompue</translation>
    </message>
    <message>
        <source>Evidence items of the ingest</source>
        <translation>Éléments de preuve de l’ingestion</translation>
    </message>
    <message>
        <source>Ingest is running.</source>
        <translation>L’ingestion est en cours.</translation>
    </message>
    <message>
        <source>The ingest stands still. What is recorded can be examined.</source>
        <translation>L’ingestion est à l’arrêt. Ce qui est enregistré peut être examiné.</translation>
    </message>
    <message>
        <source>An ingest of this case was interrupted. Nothing recorded is lost.</source>
        <translation>Une ingestion de cette affaire a été interrompue. Rien de ce qui est enregistré n’est perdu.</translation>
    </message>
    <message>
        <source>Stopping after the entries that are being read now…</source>
        <translation>Arrêt après les entrées qui sont lues maintenant…</translation>
    </message>
    <message>
        <source>Pausing: what the workers have in hand is finished first…</source>
        <translation>Mise en pause : ce que les processus ont en main est d’abord terminé…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Touches et ce qu’elles font</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Ce qu’elles font</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Tab and Shift+Tab go from one part to the next, arrow keys move within it, Enter opens, Escape closes a dialog, Alt with an underlined letter opens a menu.</source>
        <translation>Tab et Shift+Tab vont d’une partie à la suivante, les flèches se déplacent dedans, Entrée ouvre, Échap ferme un dialogue, Alt avec une lettre soulignée ouvre un menu.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys for locked evidence</source>
        <translation>Clés des preuves verrouillées</translation>
    </message>
    <message>
        <source>Each key is tried on each locked layer that is read from now on. Keys are kept in memory until the case is closed and are never written. The ledger names each key that was tried by a fingerprint. To read an item that was ingested while it was locked, add it again.</source>
        <translation>Chaque clé est essayée sur chaque couche verrouillée lue à partir de maintenant. Les clés restent en mémoire jusqu’à la fermeture de l’affaire et ne sont jamais écrites. Le registre nomme chaque clé essayée par une empreinte. Pour lire un élément ingéré alors qu’il était verrouillé, ajoutez-le encore une fois.</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Utiliser ces clés</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Password or key:</source>
        <translation>Mot de passe ou clé :</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Montrer les clés</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>D’une liste…</translation>
    </message>
    <message>
        <source>A text file with one key a line</source>
        <translation>Un fichier texte avec une clé par ligne</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>Fichier de clé…</translation>
    </message>
    <message>
        <source>A file whose content is the key</source>
        <translation>Un fichier dont le contenu est la clé</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>List of keys, one a line</source>
        <translation>Liste de clés, une par ligne</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Fichier de clé</translation>
    </message>
    <message>
        <source>Key file ({})</source>
        <translation>Fichier de clé ({})</translation>
    </message>
    <message>
        <source>Key in hexadecimal: {}</source>
        <translation>Clé en hexadécimal : {}</translation>
    </message>
    <message>
        <source>Password or key: {}</source>
        <translation>Mot de passe ou clé : {}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>App usage</source>
        <translation>Utilisation d’application</translation>
    </message>
    <message>
        <source>Bluetooth device</source>
        <translation>Appareil Bluetooth</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Réservation</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Calendar event</source>
        <translation>Événement de calendrier</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Cell tower</source>
        <translation>Antenne-relais</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Donnée d’authentification</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Device event</source>
        <translation>Événement de l’appareil</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>Carte SIM</translation>
    </message>
    <message>
        <source>Wi-Fi network</source>
        <translation>Réseau Wi-Fi</translation>
    </message>
    <message>
        <source>File reference</source>
        <translation>Référence de fichier</translation>
    </message>
    <message>
        <source>Form entry</source>
        <translation>Saisie de formulaire</translation>
    </message>
    <message>
        <source>From another tool</source>
        <translation>D’un autre outil</translation>
    </message>
    <message>
        <source>Health record</source>
        <translation>Donnée de santé</translation>
    </message>
    <message>
        <source>Installed app</source>
        <translation>Application installée</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interaction</translation>
    </message>
    <message>
        <source>Keyboard word</source>
        <translation>Mot du clavier</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Log event</source>
        <translation>Événement de journal</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Messagerie vocale</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Recherche web</translation>
    </message>
    <message>
        <source>Web visit</source>
        <translation>Visite web</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Limité</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Ne correspond pas</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>Mis en quarantaine</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Unread layer</source>
        <translation>Couche non lue</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>L&amp;angue</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>An ingest is running: the language changes when Indicia is started again.</source>
        <translation>Une ingestion est en cours : la langue change au prochain démarrage d’Indicia.</translation>
    </message>
</context>
<context>
    <name>LedgerEntryDialog</name>
    <message>
        <source>Ledger entry</source>
        <translation>Inscription du registre</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>Ce que dit l’inscription</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copies the entry as it stands in the ledger, byte for byte</source>
        <translation>Copie l’inscription telle qu’elle est dans le registre, octet pour octet</translation>
    </message>
    <message>
        <source>Ledger entry {}</source>
        <translation>Inscription du registre {}</translation>
    </message>
    <message>
        <source>Leaf: the SHA-256 of a zero byte and the bytes that Copy takes</source>
        <translation>Feuille : le SHA-256 d’un octet nul et des octets que prend Copier</translation>
    </message>
</context>
<context>
    <name>LiftDialog</name>
    <message>
        <source>Lift protection</source>
        <translation>Lever la protection</translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation>Enregistrements sélectionnés : {}.</translation>
    </message>
    <message>
        <source>Their content can then be seen without a reason. The ledger keeps who lifted it and why.</source>
        <translation>Leur contenu pourra alors être vu sans motif. Le registre garde qui l’a levée et pourquoi.</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motif :</translation>
    </message>
</context>
<context>
    <name>LinkBytes</name>
    <message>
        <source>Bytes of the write-ahead log {}</source>
        <translation>Octets du journal d’écriture anticipée {}</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>the same stands in {}</source>
        <translation>la même chose se trouve dans {}</translation>
    </message>
    <message>
        <source>inside of this value</source>
        <translation>à l’intérieur de cette valeur</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes at {} (0x{:x})</source>
        <translation>
            <numerusform>{} octet à {} (0x{:x})</numerusform>
            <numerusform>{} octets à {} (0x{:x})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}, in {} pieces</source>
        <translation>
            <numerusform>{}, en {} morceau</numerusform>
            <numerusform>{}, en {} morceaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Which bytes hold this value is not stated; the record is {}</source>
        <translation>Les octets qui contiennent cette valeur ne sont pas indiqués ; l’enregistrement est {}</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>{} · {}</translation>
    </message>
    <message>
        <source>no bytes of its own</source>
        <translation>aucun octet propre</translation>
    </message>
    <message>
        <source>{} of the write-ahead log</source>
        <translation>{} du journal d’écriture anticipée</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>One</source>
        <translation>Un</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Find an identifier or name</source>
        <translation>Chercher un identifiant ou un nom</translation>
    </message>
    <message>
        <source>Make it the result set</source>
        <translation>En faire le jeu de résultats</translation>
    </message>
    <message>
        <source>Ways of looking at the links</source>
        <translation>Façons de regarder les liens</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Participants: {}, links: {}, records: {}</source>
        <translation>Participants : {}, liens : {}, enregistrements : {}</translation>
    </message>
    <message>
        <source>drawn: the {} participants and {} links with most records; the table has all</source>
        <translation>dessinés : les {} participants et {} liens avec le plus d’enregistrements ; la table les a tous</translation>
    </message>
    <message>
        <source>Records that name nobody to link: {}</source>
        <translation>Enregistrements qui ne nomment personne à relier : {}</translation>
    </message>
    <message>
        <source>Protected records, left out until the item dock is told why: {}</source>
        <translation>Enregistrements protégés, laissés de côté jusqu’à ce que le panneau de l’élément sache pourquoi : {}</translation>
    </message>
    <message>
        <source>Records of other kinds in the result set: {}</source>
        <translation>Enregistrements d’autres types dans le jeu de résultats : {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>réunis par identifiant, jamais par nom</translation>
    </message>
    <message>
        <source>Choose a participant or a link: its records are shown here.</source>
        <translation>Choisissez un participant ou un lien : ses enregistrements sont montrés ici.</translation>
    </message>
    <message>
        <source>Records that link {} and {}: {}</source>
        <translation>Enregistrements qui relient {} et {} : {}</translation>
    </message>
    <message numerus="yes">
        <source>Records that link {} with {} others: {}</source>
        <translation>
            <numerusform>Enregistrements qui relient {} à {} autre : {}</numerusform>
            <numerusform>Enregistrements qui relient {} à {} autres : {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The file that this names was not found in the evidence.</source>
        <translation>Le fichier que ceci nomme n’a pas été trouvé dans les preuves.</translation>
    </message>
    <message>
        <source>Protected: {}. Say in the item dock why you need to see it.</source>
        <translation>Protégé : {}. Dites dans le panneau de l’élément pourquoi vous devez le voir.</translation>
    </message>
    <message>
        <source>Categorised already: {}. Hold P to look.</source>
        <translation>Déjà catégorisé : {}. Maintenez P pour regarder.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open case: choose its folder</source>
        <translation>Ouvrir une affaire : choisissez son dossier</translation>
    </message>
    <message>
        <source>Another window shows this case; it was asked to the front.</source>
        <translation>Une autre fenêtre montre cette affaire ; il lui a été demandé de passer devant.</translation>
    </message>
    <message>
        <source>The case cannot be opened</source>
        <translation>L’affaire ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>L’affaire ne peut pas être ouverte.</translation>
    </message>
    <message>
        <source>Case {} — evidence read-only — Indicia</source>
        <translation>Affaire {} — preuves en lecture seule — Indicia</translation>
    </message>
    <message>
        <source>The sample case is made: this takes some seconds…</source>
        <translation>L’affaire d’exemple est créée : cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>The sample case could not be made: {}</source>
        <translation>L’affaire d’exemple n’a pas pu être créée : {}</translation>
    </message>
    <message>
        <source>Open or make a case first; then drop the evidence again.</source>
        <translation>Ouvrez ou créez d’abord une affaire ; déposez ensuite les preuves à nouveau.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Aucune affaire n’est ouverte</translation>
    </message>
    <message>
        <source>Indicia was not closed</source>
        <translation>Indicia n’a pas été fermé</translation>
    </message>
    <message>
        <source>Indicia ended while this case was open: {}</source>
        <translation>Indicia s’est terminé alors que cette affaire était ouverte : {}</translation>
    </message>
    <message>
        <source>Nothing that was recorded is lost. An ingest that was interrupted can be resumed in Jobs.</source>
        <translation>Rien de ce qui a été enregistré n’est perdu. Une ingestion interrompue peut être reprise dans Travaux.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>La rouvrir</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Ingest is running</source>
        <translation>Une ingestion est en cours</translation>
    </message>
    <message>
        <source>An ingest is running. Stop it and close the case?</source>
        <translation>Une ingestion est en cours. L’arrêter et fermer l’affaire ?</translation>
    </message>
    <message>
        <source>What is recorded so far stays. “Resume” takes the ingest up again.</source>
        <translation>Ce qui est enregistré jusqu’ici reste. « Reprendre » poursuit l’ingestion.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>ManifestDialog</name>
    <message>
        <source>A list of the digests of every file that was read, in a form that other tools check. A proof file beside it ties it to the ledger.</source>
        <translation>Une liste des empreintes de chaque fichier lu, sous une forme que d’autres outils contrôlent. Un fichier de preuve à côté la lie au registre.</translation>
    </message>
    <message>
        <source>Export manifest</source>
        <translation>Exporter le manifeste</translation>
    </message>
    <message numerus="yes">
        <source>{} files are listed in {}; its proof lies beside it.</source>
        <translation>
            <numerusform>{} fichier est listé dans {} ; sa preuve est à côté.</numerusform>
            <numerusform>{} fichiers sont listés dans {} ; sa preuve est à côté.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Show all points (Home)</source>
        <translation>Montrer tous les points (Début)</translation>
    </message>
    <message>
        <source>Nearer (plus)</source>
        <translation>Plus près (plus)</translation>
    </message>
    <message>
        <source>Further away (minus)</source>
        <translation>Plus loin (moins)</translation>
    </message>
    <message>
        <source>Choose area</source>
        <translation>Choisir une zone</translation>
    </message>
    <message>
        <source>Draw a rectangle by dragging; Shift and dragging does so at any time</source>
        <translation>Dessinez un rectangle en faisant glisser ; Shift et glisser le fait à tout moment</translation>
    </message>
    <message>
        <source>Only this area</source>
        <translation>Seulement cette zone</translation>
    </message>
    <message>
        <source>Keep only the results in the rectangle, or else in the view</source>
        <translation>Ne garder que les résultats du rectangle ou, sinon, de la vue</translation>
    </message>
    <message>
        <source>Everywhere again</source>
        <translation>De nouveau partout</translation>
    </message>
    <message>
        <source>Take the area away that the results were kept to</source>
        <translation>Enlever la zone à laquelle les résultats étaient limités</translation>
    </message>
    <message>
        <source>Tracks, gaps over</source>
        <translation>Traces, interruptions de plus de</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Circles of stated accuracy</source>
        <translation>Cercles de la précision indiquée</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>Draw a local file of map tiles (MBTiles) below</source>
        <translation>Dessiner dessous un fichier local de tuiles de carte (MBTiles)</translation>
    </message>
    <message>
        <source>Choose a file of map tiles…</source>
        <translation>Choisir un fichier de tuiles de carte…</translation>
    </message>
    <message>
        <source>Without tiles</source>
        <translation>Sans tuiles</translation>
    </message>
    <message>
        <source>A track ends where no point follows for</source>
        <translation>Une trace finit là où aucun point ne suit pendant</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 heures</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 heures</translation>
    </message>
</context>
<context>
    <name>MapSentences</name>
    <message>
        <source>No record of the result set states a place that can be drawn.</source>
        <translation>Aucun enregistrement du jeu de résultats n’indique un lieu qui puisse être dessiné.</translation>
    </message>
    <message>
        <source>Points in view: {} of {}</source>
        <translation>Points dans la vue : {} sur {}</translation>
    </message>
    <message>
        <source>Not drawn, latitude or longitude missing or not a number: {}.</source>
        <translation>Non dessinés, latitude ou longitude absente ou pas un nombre : {}.</translation>
    </message>
    <message>
        <source>Not drawn, latitude beyond 90° or longitude beyond 180°: {}.</source>
        <translation>Non dessinés, latitude au-delà de 90° ou longitude au-delà de 180° : {}.</translation>
    </message>
    <message>
        <source>Not drawn, at 0, 0, which devices write where they know no place: {}.</source>
        <translation>Non dessinés, à 0, 0, que les appareils écrivent quand ils ne connaissent aucun lieu : {}.</translation>
    </message>
    <message>
        <source>Not asked for a place, as they are protected: {}. The item dock asks why; so does has:location.</source>
        <translation>Aucun lieu ne leur a été demandé, car ils sont protégés : {}. Le panneau de l’élément demande pourquoi ; has:location aussi.</translation>
    </message>
    <message>
        <source>Not drawn, as only the first {} places are: {}.</source>
        <translation>Non dessinés, car seuls les {} premiers lieux le sont : {}.</translation>
    </message>
    <message>
        <source>Drawn at the edge, as the map ends at 85° north and south: {}.</source>
        <translation>Dessinés au bord, car la carte finit à 85° nord et sud : {}.</translation>
    </message>
    <message>
        <source>No point has a stated accuracy: open discs.</source>
        <translation>Aucun point n’a de précision indiquée : disques ouverts.</translation>
    </message>
    <message>
        <source>Points without a stated accuracy: {} (open discs).</source>
        <translation>Points sans précision indiquée : {} (disques ouverts).</translation>
    </message>
    <message>
        <source>Circles of accuracy are drawn for the first {} points only.</source>
        <translation>Les cercles de précision ne sont dessinés que pour les {} premiers points.</translation>
    </message>
    <message>
        <source>A disc with a number stands for several points, in their middle: an aid for drawing only.</source>
        <translation>Un disque avec un nombre représente plusieurs points, en leur milieu : une aide au dessin seulement.</translation>
    </message>
    <message>
        <source>A line joins points of one source in the order of their times: it is not the way taken.</source>
        <translation>Une ligne joint les points d’une source dans l’ordre de leurs heures : ce n’est pas le chemin suivi.</translation>
    </message>
    <message>
        <source>In no track, without a time: {}.</source>
        <translation>Dans aucune trace, sans heure : {}.</translation>
    </message>
    <message>
        <source>Not all tracks are drawn here: go nearer to see the others.</source>
        <translation>Toutes les traces ne sont pas dessinées ici : approchez-vous pour voir les autres.</translation>
    </message>
    <message>
        <source>Coasts and borders are of 1:10 million: here they may be off by a kilometre and more.</source>
        <translation>Côtes et frontières sont au 1:10 millions : ici elles peuvent s’écarter d’un kilomètre et plus.</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Records of this kind state no places.</source>
        <translation>Les enregistrements de ce type n’indiquent pas de lieux.</translation>
    </message>
    <message>
        <source>The places cannot be read: {}</source>
        <translation>Les lieux ne peuvent pas être lus : {}</translation>
    </message>
    <message>
        <source>Selected: {}</source>
        <translation>Sélectionnés : {}</translation>
    </message>
    <message>
        <source>Not drawn for what they state: {}</source>
        <translation>Non dessinés pour ce qu’ils indiquent : {}</translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation>Recherche de lieux…</translation>
    </message>
    <message>
        <source>the first {} are listed</source>
        <translation>les {} premiers sont listés</translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>Make &amp;exhibit</source>
        <translation>En faire une &amp;pièce</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>Marquer comme &amp;revu</translation>
    </message>
    <message>
        <source>Write &amp;note…</source>
        <translation>Écrire une &amp;note…</translation>
    </message>
    <message>
        <source>&amp;Agree with others’ tags</source>
        <translation>&amp;Accord avec les étiquettes d’autres</translation>
    </message>
    <message>
        <source>&amp;Disagree with others’ tags…</source>
        <translation>&amp;Désaccord avec les étiquettes d’autres…</translation>
    </message>
    <message>
        <source>&amp;Withdraw my tags</source>
        <translation>Re&amp;tirer mes étiquettes</translation>
    </message>
    <message>
        <source>&amp;Undo last mark</source>
        <translation>Ann&amp;uler la dernière marque</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>Pr&amp;otéger…</translation>
    </message>
    <message>
        <source>&amp;Lift protection…</source>
        <translation>&amp;Lever la protection…</translation>
    </message>
    <message>
        <source>Who works &amp;here…</source>
        <translation>&amp;Qui travaille ici…</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marquer</translation>
    </message>
    <message>
        <source>Tag “{}”</source>
        <translation>Étiquette « {} »</translation>
    </message>
    <message>
        <source>Tag of key {}</source>
        <translation>Étiquette de la touche {}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Disagree with others’ tags</source>
        <translation>Désaccord avec les étiquettes d’autres</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Désaccord</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
</context>
<context>
    <name>MarkGroups</name>
    <message>
        <source>protected: {}</source>
        <translation>protégé : {}</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>avec une note</translation>
    </message>
    <message>
        <source>a second examiner agrees</source>
        <translation>un second examinateur est d’accord</translation>
    </message>
    <message>
        <source>a second examiner disagrees</source>
        <translation>un second examinateur n’est pas d’accord</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>contesté</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Tag “{}”</source>
        <translation>Étiquette « {} »</translation>
    </message>
    <message>
        <source>Key {} has no tag. Give it one in the panel Tags.</source>
        <translation>La touche {} n’a pas d’étiquette. Donnez-lui-en une dans le panneau Étiquettes.</translation>
    </message>
    <message>
        <source>Withdraw tags</source>
        <translation>Retirer des étiquettes</translation>
    </message>
    <message>
        <source>Withdraw “{}”</source>
        <translation>Retirer « {} »</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Agree with tags</source>
        <translation>Accord avec les étiquettes</translation>
    </message>
    <message>
        <source>Disagree with tags</source>
        <translation>Désaccord avec les étiquettes</translation>
    </message>
    <message>
        <source>Protect as “{}”</source>
        <translation>Protéger comme « {} »</translation>
    </message>
    <message>
        <source>Lift protection</source>
        <translation>Lever la protection</translation>
    </message>
    <message>
        <source>Marks are still being written. Undo when they are.</source>
        <translation>Des marques sont encore en cours d’écriture. Annulez quand elles le seront.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>The last mark is of {}, who alone can undo it (menu Mark, Who works here).</source>
        <translation>La dernière marque est de {}, qui seul peut l’annuler (menu Marquer, Qui travaille ici).</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>Annuler : {}</translation>
    </message>
    <message>
        <source>{} was not done. {} Ledger entries written before that: {}.</source>
        <translation>{} n’a pas été fait. {} Inscriptions du registre écrites avant cela : {}.</translation>
    </message>
    <message>
        <source>{} — ledger entries written: {}</source>
        <translation>{} — inscriptions du registre écrites : {}</translation>
    </message>
    <message>
        <source>, nothing new to say of: {}</source>
        <translation>, rien de nouveau à dire de : {}</translation>
    </message>
    <message>
        <source>. Cancelled after {} of {}; what is in the ledger stays</source>
        <translation>. Annulé après {} sur {} ; ce qui est dans le registre reste</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>disputed</source>
        <translation>contesté</translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation>protégé : {}</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>une note</translation>
    </message>
    <message>
        <source>notes: {}</source>
        <translation>notes : {}</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protégé</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>agrees with “{}”</source>
        <translation>d’accord avec « {} »</translation>
    </message>
    <message>
        <source>disagrees with “{}”</source>
        <translation>pas d’accord avec « {} »</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>exhibit {}</source>
        <translation>pièce {}</translation>
    </message>
    <message>
        <source>The marks of the case are being read…</source>
        <translation>Lecture des marques de l’affaire…</translation>
    </message>
    <message>
        <source>Protected: {}. The item dock asks why.</source>
        <translation>Protégé : {}. Le panneau de l’élément demande pourquoi.</translation>
    </message>
</context>
<context>
    <name>MediaList</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>distance {} of 64</source>
        <translation>distance {} sur 64</translation>
    </message>
</context>
<context>
    <name>MediaState</name>
    <message>
        <source>Media veiled</source>
        <translation>Médias voilés</translation>
    </message>
    <message>
        <source>Media open</source>
        <translation>Médias visibles</translation>
    </message>
</context>
<context>
    <name>MediumView</name>
    <message>
        <source>Hide</source>
        <translation>Cacher</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Ways of looking at the result set</source>
        <translation>Façons de regarder le jeu de résultats</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Nouvelle affaire</translation>
    </message>
    <message>
        <source>The case is a folder of its own. Evidence stays where it is and is only read.</source>
        <translation>L’affaire est un dossier à part. Les preuves restent où elles sont et ne sont que lues.</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>Créer l’affaire</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Case number:</source>
        <translation>Numéro de l’affaire :</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titre :</translation>
    </message>
    <message>
        <source>Examiner:</source>
        <translation>Examinateur :</translation>
    </message>
    <message>
        <source>Agency (optional):</source>
        <translation>Service (facultatif) :</translation>
    </message>
    <message>
        <source>Authority (optional):</source>
        <translation>Autorisation (facultatif) :</translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation>Fuseau horaire :</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Dossier :</translation>
    </message>
    <message>
        <source>Warrant, consent or order under which you examine</source>
        <translation>Mandat, consentement ou ordonnance en vertu duquel vous examinez</translation>
    </message>
    <message>
        <source>What the case is called</source>
        <translation>Comment s’appelle l’affaire</translation>
    </message>
    <message>
        <source>Give the case a number; the report and the ledger name it.</source>
        <translation>Donnez un numéro à l’affaire ; le rapport et le registre le citent.</translation>
    </message>
    <message>
        <source>Give the case a title.</source>
        <translation>Donnez un titre à l’affaire.</translation>
    </message>
    <message>
        <source>Say who examines; the ledger writes each act in that name.</source>
        <translation>Dites qui examine ; le registre écrit chaque acte à ce nom.</translation>
    </message>
    <message>
        <source>Choose a folder for the case.</source>
        <translation>Choisissez un dossier pour l’affaire.</translation>
    </message>
    <message>
        <source>Choose a time zone of the list, such as Europe/London.</source>
        <translation>Choisissez un fuseau horaire de la liste, tel que Europe/London.</translation>
    </message>
    <message>
        <source>Name the folder from the root of the disk, such as /cases/2026-017.</source>
        <translation>Nommez le dossier depuis la racine du disque, tel que /cases/2026-017.</translation>
    </message>
    <message>
        <source>Where the folder of the case is made</source>
        <translation>Où le dossier de l’affaire est créé</translation>
    </message>
</context>
<context>
    <name>NoTalk</name>
    <message>
        <source>Shown here are messages, calls and contacts. The result set holds other records.</source>
        <translation>Sont montrés ici messages, appels et contacts. Le jeu de résultats contient d’autres enregistrements.</translation>
    </message>
    <message>
        <source>Show all messages, calls and contacts of the case</source>
        <translation>Montrer tous les messages, appels et contacts de l’affaire</translation>
    </message>
    <message>
        <source>Messages, calls and contacts</source>
        <translation>Messages, appels et contacts</translation>
    </message>
</context>
<context>
    <name>NodeTree</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Selected records: {}. Each gets a ledger entry in the name of {}.</source>
        <translation>Enregistrements sélectionnés : {}. Chacun reçoit une inscription au registre au nom de {}.</translation>
    </message>
    <message>
        <source>An entry is never changed or deleted; it can be withdrawn by another one.</source>
        <translation>Une inscription n’est jamais changée ni supprimée ; elle peut être retirée par une autre.</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>En termes simples</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>Texte :</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Choisir : {}</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Preview of the report</source>
        <translation>Aperçu du rapport</translation>
    </message>
    <message>
        <source>Here stand the pages, exactly as they get signed.</source>
        <translation>Voici les pages, exactement telles qu’elles sont signées.</translation>
    </message>
    <message>
        <source>Page {}</source>
        <translation>Page {}</translation>
    </message>
    <message>
        <source>The document was closed meanwhile.</source>
        <translation>Le document a été fermé entre-temps.</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message numerus="yes">
        <source>… {} more characters are not shown here; copying the line takes them all</source>
        <translation>
            <numerusform>… {} caractère de plus n’est pas montré ici ; copier la ligne le prend aussi</numerusform>
            <numerusform>… {} caractères de plus ne sont pas montrés ici ; copier la ligne les prend tous</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairsView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier la sélection</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Own side of item {}</source>
        <translation>Côté propre de l’élément {}</translation>
    </message>
    <message>
        <source>Own side of items {}</source>
        <translation>Côté propre des éléments {}</translation>
    </message>
    <message>
        <source>As stored: {}</source>
        <translation>Tel que stocké : {}</translation>
    </message>
    <message>
        <source>Own account of item {}</source>
        <translation>Compte propre de l’élément {}</translation>
    </message>
    <message>
        <source>Participants are joined over apps and devices by identifier, never by name: telephone numbers with their country in any spelling; numbers without country where exactly one number of the case has these digits; e-mail addresses without regard to letter case; anything else letter by letter within one service. Names are those that contacts of this case give to the identifier.</source>
        <translation>Les participants sont réunis entre applications et appareils par identifiant, jamais par nom : numéros de téléphone avec leur pays dans n’importe quelle écriture ; numéros sans pays là où exactement un numéro de l’affaire a ces chiffres ; adresses électroniques sans égard à la casse ; tout le reste lettre par lettre au sein d’un service. Les noms sont ceux que les contacts de cette affaire donnent à l’identifiant.</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Read again</source>
        <translation>Lire à nouveau</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>Le catalogue ne peut pas être lu : {}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who works here</source>
        <translation>Qui travaille ici</translation>
    </message>
    <message>
        <source>Tags, notes, reviews and protections are written in this name.</source>
        <translation>Étiquettes, notes, revues et protections sont écrites à ce nom.</translation>
    </message>
    <message>
        <source>A second examiner gives a name of their own, so that both judgements can be told apart.</source>
        <translation>Un second examinateur donne son propre nom, afin que les deux jugements puissent être distingués.</translation>
    </message>
    <message>
        <source>Work in this name</source>
        <translation>Travailler à ce nom</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom :</translation>
    </message>
    <message>
        <source>Role:</source>
        <translation>Fonction :</translation>
    </message>
</context>
<context>
    <name>Perspectives</name>
    <message>
        <source>&amp;Examine</source>
        <translation>&amp;Examiner</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lire</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>The file has no bytes.</source>
        <translation>Le fichier n’a pas d’octets.</translation>
    </message>
    <message>
        <source>The file is larger than {} MB.</source>
        <translation>Le fichier dépasse {} MB.</translation>
    </message>
    <message>
        <source>The evidence now reads differently than it was recorded: its SHA-256 is another one.</source>
        <translation>La preuve se lit maintenant autrement qu’elle n’a été enregistrée : son SHA-256 est un autre.</translation>
    </message>
    <message>
        <source>Videos are not compared.</source>
        <translation>Les vidéos ne sont pas comparées.</translation>
    </message>
    <message>
        <source>The frame was not decoded whole.</source>
        <translation>L’image n’a pas été décodée en entier.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Show pages</source>
        <translation>Montrer les pages</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>Montrer l’image</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>En nuances de gris</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cacher</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page d’avant</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Ceci n’a pas d’octets propres.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>Déjà catégorisé comme {}. Cela reste caché jusqu’à ce que vous le demandiez.</translation>
    </message>
    <message>
        <source>Pages stay hidden until you ask for them. Links, forms and scripts in them do nothing.</source>
        <translation>Les pages restent cachées jusqu’à ce que vous les demandiez. Leurs liens, formulaires et scripts ne font rien.</translation>
    </message>
    <message>
        <source>Pictures stay hidden until you ask for them.</source>
        <translation>Les images restent cachées jusqu’à ce que vous les demandiez.</translation>
    </message>
    <message>
        <source>Page, to scroll</source>
        <translation>Page, à faire défiler</translation>
    </message>
    <message>
        <source>It was not decoded whole.</source>
        <translation>Cela n’a pas été décodé en entier.</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} pixels</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Page {} sur {}</translation>
    </message>
    <message>
        <source>{}, the first of {}</source>
        <translation>{}, les premiers de {}</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Go to place</source>
        <translation>Aller au lieu</translation>
    </message>
    <message>
        <source>Name of a town, or latitude and longitude such as 51.5, -0.12; towns are listed with their people</source>
        <translation>Nom d’une localité, ou latitude et longitude telles que 51.5, -0.12 ; les localités sont listées avec leurs habitants</translation>
    </message>
    <message>
        <source>Places of that name</source>
        <translation>Lieux de ce nom</translation>
    </message>
    <message>
        <source>No town of 1,000 people or more is called {}: write latitude and longitude.</source>
        <translation>Aucune localité de 1,000 habitants ou plus ne s’appelle {} : écrivez latitude et longitude.</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>aucune heure</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no: not a number</source>
        <translation>non : pas un nombre</translation>
    </message>
    <message>
        <source>no: not on earth</source>
        <translation>non : pas sur terre</translation>
    </message>
    <message>
        <source>no: 0, 0 is what devices write without a place</source>
        <translation>non : 0, 0 est ce que les appareils écrivent sans lieu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Localisateur</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dessiné</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>What is listed</source>
        <translation>Ce qui est listé</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>Dans la vue</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Sélectionné</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Non dessiné</translation>
    </message>
    <message>
        <source>About what is drawn</source>
        <translation>À propos de ce qui est dessiné</translation>
    </message>
    <message>
        <source>Places in the list</source>
        <translation>Lieux de la liste</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Exactly what gets signed, page by page, attachments included.</source>
        <translation>Exactement ce qui est signé, page par page, pièces jointes comprises.</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>Composer à nouveau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The report is being built</source>
        <translation>Le rapport est en cours de composition</translation>
    </message>
    <message>
        <source>What the report lacks</source>
        <translation>Ce qui manque au rapport</translation>
    </message>
    <message>
        <source>Remarks ({}), printed in the report, too:</source>
        <translation>Remarques ({}), imprimées aussi dans le rapport :</translation>
    </message>
    <message>
        <source>The report is being built…</source>
        <translation>Composition du rapport…</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>Arrêt après cette étape…</translation>
    </message>
    <message>
        <source>Not built yet.</source>
        <translation>Pas encore composé.</translation>
    </message>
    <message>
        <source>The report is still being built.</source>
        <translation>Le rapport est encore en cours de composition.</translation>
    </message>
    <message>
        <source>Build the report and look at it before you go on.</source>
        <translation>Composez le rapport et regardez-le avant de continuer.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written but what the ledger logged.</source>
        <translation>Arrêté. Rien n’a été écrit hormis ce que le registre a consigné.</translation>
    </message>
    <message>
        <source>Pages: {}, size: {}, attachments: {}</source>
        <translation>Pages : {}, taille : {}, pièces jointes : {}</translation>
    </message>
    <message>
        <source>SHA-256 before signing: {}</source>
        <translation>SHA-256 avant signature : {}</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Show the file as</source>
        <translation>Montrer le fichier comme</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Aucun aperçu</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Pages (PDF)</source>
        <translation>Pages (PDF)</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Text of a document</source>
        <translation>Texte d’un document</translation>
    </message>
    <message>
        <source>Database (SQLite)</source>
        <translation>Base de données (SQLite)</translation>
    </message>
    <message>
        <source>Registry hive</source>
        <translation>Ruche du registre Windows</translation>
    </message>
    <message>
        <source>Tree (property list, JSON, XML)</source>
        <translation>Arbre (liste de propriétés, JSON, XML)</translation>
    </message>
    <message>
        <source>Tree (Protobuf)</source>
        <translation>Arbre (Protobuf)</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Montrer comme</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Ceci n’a pas d’octets propres.</translation>
    </message>
    <message>
        <source>Files of this kind ({}) have no preview: choose above how to read it, or see Hex and Text.</source>
        <translation>Les fichiers de ce genre ({}) n’ont pas d’aperçu : choisissez en haut comment le lire, ou voyez Hex et Texte.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Filter: text in path or message</source>
        <translation>Filtre : texte du chemin ou du message</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Tous les problèmes</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>Aller au fichier</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Lire à nouveau…</translation>
    </message>
    <message>
        <source>Read the file once more, within other limits</source>
        <translation>Lire le fichier encore une fois, dans d’autres limites</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Clés…</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>Mots de passe et autres clés pour ce qui est verrouillé</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Which rules the report follows: its sections, declarations and certification.</source>
        <translation>Quelles règles suit le rapport : ses sections, déclarations et certification.</translation>
    </message>
    <message>
        <source>Report profiles</source>
        <translation>Profils de rapport</translation>
    </message>
    <message>
        <source>Profile of your own…</source>
        <translation>Votre propre profil…</translation>
    </message>
    <message>
        <source>Choose a profile that can be read.</source>
        <translation>Choisissez un profil lisible.</translation>
    </message>
    <message>
        <source>Report profile</source>
        <translation>Profil de rapport</translation>
    </message>
    <message>
        <source>Sections: {}.</source>
        <translation>Sections : {}.</translation>
    </message>
    <message>
        <source>Texts that it requires of you: {}.</source>
        <translation>Textes qu’il exige de vous : {}.</translation>
    </message>
    <message>
        <source>Declarations of the examiner: {}.</source>
        <translation>Déclarations de l’examinateur : {}.</translation>
    </message>
    <message>
        <source>Certification under {}.</source>
        <translation>Certification selon {}.</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect</source>
        <translation>Protéger</translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation>Enregistrements sélectionnés : {}.</translation>
    </message>
    <message>
        <source>Whoever looks at the content of a protected record says why; the ledger keeps it.</source>
        <translation>Quiconque regarde le contenu d’un enregistrement protégé dit pourquoi ; le registre le garde.</translation>
    </message>
    <message>
        <source>privileged communication</source>
        <translation>communication protégée par le secret</translation>
    </message>
    <message>
        <source>intimate image of a victim</source>
        <translation>image intime d’une victime</translation>
    </message>
    <message>
        <source>medical record</source>
        <translation>dossier médical</translation>
    </message>
    <message>
        <source>Category:</source>
        <translation>Catégorie :</translation>
    </message>
    <message>
        <source>Note (may be empty):</source>
        <translation>Note (peut être vide) :</translation>
    </message>
</context>
<context>
    <name>ProtectedBar</name>
    <message>
        <source>Why you need to see it</source>
        <translation>Pourquoi vous devez le voir</translation>
    </message>
    <message>
        <source>Reason for looking at the protected record</source>
        <translation>Motif pour regarder l’enregistrement protégé</translation>
    </message>
    <message>
        <source>Show content</source>
        <translation>Montrer le contenu</translation>
    </message>
    <message>
        <source>This record is protected: {}. Its content is shown to who says why; </source>
        <translation>Cet enregistrement est protégé : {}. Son contenu est montré à qui dit pourquoi ; </translation>
    </message>
    <message>
        <source>the ledger keeps who looked, when and why.</source>
        <translation>le registre garde qui a regardé, quand et pourquoi.</translation>
    </message>
</context>
<context>
    <name>ProtectedSearch</name>
    <message>
        <source>Protected records left out of the search</source>
        <translation>Enregistrements protégés laissés hors de la recherche</translation>
    </message>
    <message>
        <source>Why they are searched</source>
        <translation>Pourquoi on y cherche</translation>
    </message>
    <message>
        <source>Reason for searching protected records</source>
        <translation>Motif pour chercher dans des enregistrements protégés</translation>
    </message>
    <message>
        <source>Search them, too</source>
        <translation>Y chercher aussi</translation>
    </message>
    <message>
        <source>Protected records are not searched: {} ({}). Who searches them says why.</source>
        <translation>Les enregistrements protégés ne sont pas parcourus : {} ({}). Qui y cherche dit pourquoi.</translation>
    </message>
    <message>
        <source>Protected records are not searched: {}</source>
        <translation>Les enregistrements protégés ne sont pas parcourus : {}</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>Filter for this</source>
        <translation>Filtrer sur ceci</translation>
    </message>
    <message>
        <source>Exclude this</source>
        <translation>Exclure ceci</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message>
        <source>Filter for “{}”</source>
        <translation>Filtrer sur « {} »</translation>
    </message>
    <message>
        <source>Exclude “{}”</source>
        <translation>Exclure « {} »</translation>
    </message>
    <message>
        <source>Group by {}</source>
        <translation>Grouper par {}</translation>
    </message>
    <message>
        <source>Freeze the columns up to {}</source>
        <translation>Figer les colonnes jusqu’à {}</translation>
    </message>
    <message>
        <source>Freeze no column</source>
        <translation>Ne figer aucune colonne</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>Ordre du registre</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Colonnes affichées</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>Filter: text in path, name, fields or digest</source>
        <translation>Filtre : texte du chemin, nom, champs ou empreinte</translation>
    </message>
    <message>
        <source>Filter of the {} table</source>
        <translation>Filtre de la table {}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Table of {}</source>
        <translation>Table de {}</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>Exporter les lignes…</translation>
    </message>
    <message>
        <source>Save copies…</source>
        <translation>Enregistrer des copies…</translation>
    </message>
    <message>
        <source>Copied: the first {} of {} rows. “Export rows…” writes all.</source>
        <translation>Copiées : les {} premières de {} lignes. « Exporter les lignes… » les écrit toutes.</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Tri…</translation>
    </message>
    <message numerus="yes">
        <source>{} rows, more are coming…</source>
        <translation>
            <numerusform>{} ligne, d’autres arrivent…</numerusform>
            <numerusform>{} lignes, d’autres arrivent…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} ligne</numerusform>
            <numerusform>{} lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>Le catalogue ne peut pas être lu : {}</translation>
    </message>
</context>
<context>
    <name>RedactionPage</name>
    <message>
        <source>Redaction</source>
        <translation>Occultation</translation>
    </message>
    <message>
        <source>What is redacted is replaced everywhere in the report: in its pages, names and attachments. Whatever the authority&apos;s scope keeps back is left out in any case.</source>
        <translation>Ce qui est occulté est remplacé partout dans le rapport : dans ses pages, noms et pièces jointes. Ce que la portée de l’autorisation retient est omis dans tous les cas.</translation>
    </message>
    <message>
        <source>Redact nothing</source>
        <translation>Ne rien occulter</translation>
    </message>
    <message>
        <source>Redact by a profile (TOML file of your laboratory)</source>
        <translation>Occulter selon un profil (fichier TOML de votre laboratoire)</translation>
    </message>
    <message>
        <source>Names, numbers, third parties, … to be replaced</source>
        <translation>Noms, numéros, tiers, … à remplacer</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Redaction profile</source>
        <translation>Profil d’occultation</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>No pictures (their names, sizes and digests only)</source>
        <translation>Aucune image (seulement noms, tailles et empreintes)</translation>
    </message>
    <message>
        <source>Blurred: what a picture is about cannot be seen</source>
        <translation>Floutées : on ne peut pas voir de quoi il s’agit</translation>
    </message>
    <message>
        <source>As they are, made smaller</source>
        <translation>Telles quelles, réduites</translation>
    </message>
    <message>
        <source>Reason for showing protected pictures</source>
        <translation>Motif pour montrer des images protégées</translation>
    </message>
    <message>
        <source>Why protected pictures are shown; the ledger keeps it (empty: they are not shown)</source>
        <translation>Pourquoi des images protégées sont montrées ; le registre le garde (vide : elles ne le sont pas)</translation>
    </message>
    <message>
        <source>Choose the redaction profile.</source>
        <translation>Choisissez le profil d’occultation.</translation>
    </message>
</context>
<context>
    <name>ReportKeeping</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>A report was begun and not finished.</source>
        <translation>Un rapport a été commencé et n’est pas terminé.</translation>
    </message>
    <message>
        <source>Go on with it, or begin anew? Anew, its choices are forgotten; saved texts stay in the ledger.</source>
        <translation>Le continuer, ou recommencer ? En recommençant, ses choix sont oubliés ; les textes enregistrés restent dans le registre.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>ReportWizard</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>Ce qui manque ou est faux</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{} It is left as it is; until it is taken away, no draft is kept.</source>
        <translation>{} Cela est laissé tel quel ; tant que ce n’est pas enlevé, aucun brouillon n’est gardé.</translation>
    </message>
    <message>
        <source>The report is being signed and written. It can be closed when that is done.</source>
        <translation>Le rapport est en cours de signature et d’écriture. Il peut être fermé quand c’est fini.</translation>
    </message>
    <message>
        <source>Steps of the report</source>
        <translation>Étapes du rapport</translation>
    </message>
</context>
<context>
    <name>RetryDialog</name>
    <message>
        <source>Read again</source>
        <translation>Lire à nouveau</translation>
    </message>
    <message>
        <source>The file is read and given to all parsers once more. What was recorded stays; artifacts that are not in the case yet are added, and the ledger says what came of it.</source>
        <translation>Le fichier est lu et donné encore une fois à tous les analyseurs. Ce qui a été enregistré reste ; les artefacts qui ne sont pas encore dans l’affaire sont ajoutés, et le registre dit ce qu’il en est advenu.</translation>
    </message>
    <message numerus="yes">
        <source>{} minutes</source>
        <translation>
            <numerusform>{} minute</numerusform>
            <numerusform>{} minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>{} GiB</source>
        <translation>{} GiB</translation>
    </message>
    <message>
        <source>Read:</source>
        <translation>Lire :</translation>
    </message>
    <message>
        <source>Time without an answer, at most:</source>
        <translation>Temps sans réponse, au plus :</translation>
    </message>
    <message>
        <source>Memory for the parsers:</source>
        <translation>Mémoire pour les analyseurs :</translation>
    </message>
    <message>
        <source>Largest file given to parsers:</source>
        <translation>Plus grand fichier donné aux analyseurs :</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qu’il en est advenu</translation>
    </message>
    <message>
        <source>What came of each file is listed here.</source>
        <translation>Ce qu’il est advenu de chaque fichier est listé ici.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>This file ({})</source>
        <translation>Ce fichier ({})</translation>
    </message>
    <message>
        <source>All files with a problem of the kind “{}”: {}</source>
        <translation>Tous les fichiers avec un problème du genre « {} » : {}</translation>
    </message>
    <message>
        <source>{}: the evidence CHANGED since it was recorded; nothing was added.</source>
        <translation>{} : la preuve A CHANGÉ depuis son enregistrement ; rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>{}: still cannot be read: {}</source>
        <translation>{} : toujours illisible : {}</translation>
    </message>
    <message>
        <source>{}: read. Artifacts added: {}.</source>
        <translation>{} : lu. Artefacts ajoutés : {}.</translation>
    </message>
    <message>
        <source>Files read again: {}. Artifacts added: {}.</source>
        <translation>Fichiers lus à nouveau : {}. Artefacts ajoutés : {}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This problem is not one of a single file.</source>
        <translation>Ce problème n’est pas celui d’un seul fichier.</translation>
    </message>
</context>
<context>
    <name>SampleCase</name>
    <message>
        <source>Its process could not be started.</source>
        <translation>Son processus n’a pas pu être lancé.</translation>
    </message>
</context>
<context>
    <name>SaveCopiesDialog</name>
    <message>
        <source>Each file is read from the evidence, held against its recorded SHA-256 and written to a new folder with a proof; SHA256SUMS in it lists all digests. The ledger logs each copy.</source>
        <translation>Chaque fichier est lu dans les preuves, comparé à son SHA-256 enregistré et écrit dans un nouveau dossier avec une preuve ; SHA256SUMS y liste toutes les empreintes. Le registre consigne chaque copie.</translation>
    </message>
    <message>
        <source>Copies are made before they can be dragged to another program.</source>
        <translation>Les copies sont faites avant de pouvoir être glissées vers un autre programme.</translation>
    </message>
    <message>
        <source>Save copies</source>
        <translation>Enregistrer des copies</translation>
    </message>
    <message>
        <source>Name a new folder with its whole path.</source>
        <translation>Nommez un nouveau dossier avec son chemin complet.</translation>
    </message>
    <message>
        <source>Say why protected files are needed.</source>
        <translation>Dites pourquoi des fichiers protégés sont nécessaires.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Looking at what is selected…</source>
        <translation>Examen de la sélection…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Optional; the ledger keeps it</source>
        <translation>Facultatif ; le registre le garde</translation>
    </message>
    <message>
        <source>The ledger keeps who copied protected files, when and why</source>
        <translation>Le registre garde qui a copié des fichiers protégés, quand et pourquoi</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>Octets copiés</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>Nouveau dossier :</translation>
    </message>
    <message>
        <source>For whom:</source>
        <translation>Pour qui :</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motif :</translation>
    </message>
    <message>
        <source>Drag copies from this list to another program, or copy the files and paste them there.</source>
        <translation>Glissez des copies de cette liste vers un autre programme, ou copiez les fichiers et collez-les là.</translation>
    </message>
    <message>
        <source>Copy files</source>
        <translation>Copier les fichiers</translation>
    </message>
    <message>
        <source>More than {} files are selected: choose fewer. The command line copies any number (`indicia manifest --format bagit`).</source>
        <translation>Plus de {} fichiers sont sélectionnés : choisissez-en moins. La ligne de commande en copie n’importe quel nombre (`indicia manifest --format bagit`).</translation>
    </message>
    <message>
        <source>Files: {}. Together: {}.</source>
        <translation>Fichiers : {}. Ensemble : {}.</translation>
    </message>
    <message>
        <source>Selected too, without bytes that were read: {}. They are not copied.</source>
        <translation>Sélectionnés aussi, sans octets lus : {}. Ils ne sont pas copiés.</translation>
    </message>
    <message>
        <source>Protected among them: {}, as {}.</source>
        <translation>Protégés parmi eux : {}, comme {}.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <source>Cancelled. No copy was kept, and the ledger states none.</source>
        <translation>Annulé. Aucune copie n’a été gardée, et le registre n’en indique aucune.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied and found as recorded: {}. They are in {}, each with its proof; {} lists the digests.</source>
        <translation>Copiés et trouvés comme enregistrés : {}. Ils sont dans {}, chacun avec sa preuve ; {} liste les empreintes.</translation>
    </message>
    <message>
        <source>Not copied: {}; the list says why.</source>
        <translation>Non copiés : {} ; la liste dit pourquoi.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Folder in which the new folder is made</source>
        <translation>Dossier dans lequel le nouveau dossier est créé</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>The report is certified: whatever is changed afterwards shows when it is verified.</source>
        <translation>Le rapport est certifié : tout ce qui est changé ensuite se voit à la vérification.</translation>
    </message>
    <message>
        <source>Lab certificate of this machine</source>
        <translation>Certificat de laboratoire de cette machine</translation>
    </message>
    <message>
        <source>Certificate file (PKCS #12)</source>
        <translation>Fichier de certificat (PKCS #12)</translation>
    </message>
    <message>
        <source>Card or token (PKCS #11)</source>
        <translation>Carte ou jeton (PKCS #11)</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>Sans signature</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Qui signe</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Fichier de certificat</translation>
    </message>
    <message>
        <source>Key in the token</source>
        <translation>Clé dans le jeton</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Time stamp from</source>
        <translation>Horodatage de</translation>
    </message>
    <message>
        <source>Trusted roots</source>
        <translation>Racines de confiance</translation>
    </message>
    <message>
        <source>File ending in .p12 or .pfx</source>
        <translation>Fichier finissant en .p12 ou .pfx</translation>
    </message>
    <message>
        <source>http://… of a time-stamping authority</source>
        <translation>http://… d’une autorité d’horodatage</translation>
    </message>
    <message>
        <source>PEM file with the root certificates, and revocation lists if there are any</source>
        <translation>Fichier PEM avec les certificats racines, et les listes de révocation s’il y en a</translation>
    </message>
    <message>
        <source>Leave room for a reviewer, whose signature alone may be added later</source>
        <translation>Laisser la place à un relecteur, dont seule la signature pourra être ajoutée ensuite</translation>
    </message>
    <message>
        <source>The certificate file does not exist. Choose a .p12 or .pfx file.</source>
        <translation>Le fichier de certificat n’existe pas. Choisissez un fichier .p12 ou .pfx.</translation>
    </message>
    <message>
        <source>Name the key in the token: pkcs11:token=…;object=…</source>
        <translation>Nommez la clé dans le jeton : pkcs11:token=…;object=…</translation>
    </message>
    <message>
        <source>With room for a reviewer the level is B-LT at most; the second signature brings B-LTA.</source>
        <translation>Avec place pour un relecteur, le niveau est B-LT au plus ; la seconde signature apporte B-LTA.</translation>
    </message>
    <message>
        <source>This level needs the address (http://…) of a time-stamping authority.</source>
        <translation>Ce niveau demande l’adresse (http://…) d’une autorité d’horodatage.</translation>
    </message>
    <message>
        <source>This level needs a file with the trusted root certificates.</source>
        <translation>Ce niveau demande un fichier avec les certificats racines de confiance.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Asked for here, never kept (none: leave empty)</source>
        <translation>Demandé ici, jamais gardé (aucun : laisser vide)</translation>
    </message>
    <message>
        <source>A certificate of your own making, self-signed, made at first use. It identifies nobody by itself: hand its fingerprint to those who verify.</source>
        <translation>Un certificat de votre propre fabrication, autosigné, créé au premier emploi. Par lui-même il n’identifie personne : remettez son empreinte à ceux qui vérifient.</translation>
    </message>
    <message>
        <source>Without a signature only the ledger&apos;s proof beside the file shows where it comes from.</source>
        <translation>Sans signature, seule la preuve du registre à côté du fichier montre d’où il vient.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <source>This picture cannot be compared: it could not be decoded.</source>
        <translation>Cette image ne peut pas être comparée : elle n’a pas pu être décodée.</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>Sound of {} samples a second is not played.</source>
        <translation>Un son de {} échantillons par seconde n’est pas lu.</translation>
    </message>
    <message>
        <source>It cannot be played: this computer has no sound device that answers.</source>
        <translation>Il ne peut pas être lu : cet ordinateur n’a aucun périphérique de son qui réponde.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>New case…</source>
        <translation>Nouvelle affaire…</translation>
    </message>
    <message>
        <source>Open case…</source>
        <translation>Ouvrir une affaire…</translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation>Ouvrir l’affaire d’exemple</translation>
    </message>
    <message>
        <source>A case on invented evidence: a laptop and two phones</source>
        <translation>Une affaire sur des preuves inventées : un ordinateur portable et deux téléphones</translation>
    </message>
    <message>
        <source>State of the sample case</source>
        <translation>État de l’affaire d’exemple</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Affaires récentes</translation>
    </message>
    <message>
        <source>Cases that you open are listed here.</source>
        <translation>Les affaires que vous ouvrez sont listées ici.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify</source>
        <translation>Examen forensique avec une chaîne de garde que chacun peut vérifier</translation>
    </message>
    <message>
        <source>Your first case</source>
        <translation>Votre première affaire</translation>
    </message>
    <message>
        <source>New case: its number, title and your name. A case is a folder of its own.</source>
        <translation>Nouvelle affaire : son numéro, son titre et votre nom. Une affaire est un dossier à part.</translation>
    </message>
    <message>
        <source>Add evidence: drop images, extractions or folders onto the window, and choose a profile.</source>
        <translation>Ajouter des preuves : déposez images, extractions ou dossiers sur la fenêtre, et choisissez un profil.</translation>
    </message>
    <message>
        <source>Look while it is read: choose in the tree, narrow with the filter, tag with the keys 1 to 9.</source>
        <translation>Regardez pendant la lecture : choisissez dans l’arbre, restreignez avec le filtre, étiquetez avec les touches 1 à 9.</translation>
    </message>
    <message>
        <source>Report: choose what goes in, sign it, and hand it over with its manifest.</source>
        <translation>Rapport : choisissez ce qui y entre, signez-le et remettez-le avec son manifeste.</translation>
    </message>
    <message>
        <source>Verify: anyone can check the case and the report, also without Indicia.</source>
        <translation>Vérifier : chacun peut contrôler l’affaire et le rapport, même sans Indicia.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>MISMATCH: not the bytes that were acquired</source>
        <translation>NE CORRESPOND PAS : ce ne sont pas les octets acquis</translation>
    </message>
    <message>
        <source>not verified: parts cannot be read</source>
        <translation>non vérifié : des parties ne peuvent pas être lues</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>no stored hash</source>
        <translation>aucun hachage stocké</translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation>pas encore vérifié</translation>
    </message>
    <message>
        <source>folder, no image</source>
        <translation>dossier, pas une image</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>artifacts</source>
        <translation>artefacts</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>link evidence</source>
        <translation>preuves des liens</translation>
    </message>
    <message>
        <source>problem results</source>
        <translation>résultats des problèmes</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
</context>
<context>
    <name>TagTable</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>Put on selected</source>
        <translation>Mettre sur la sélection</translation>
    </message>
    <message>
        <source>Withdraw from selected</source>
        <translation>Retirer de la sélection</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>Changer qui travaille ici</translation>
    </message>
    <message>
        <source>Progress of the marks that are written</source>
        <translation>Progression des marques qui sont écrites</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel writing marks</source>
        <translation>Annuler l’écriture des marques</translation>
    </message>
    <message>
        <source>What was written last</source>
        <translation>Ce qui a été écrit en dernier</translation>
    </message>
    <message>
        <source>Written as: {} ({})</source>
        <translation>Écrit comme : {} ({})</translation>
    </message>
    <message>
        <source>Tags of the keys</source>
        <translation>Étiquettes des touches</translation>
    </message>
    <message>
        <source>{}: {} of {}</source>
        <translation>{} : {} sur {}</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>withdrawn by {} in entry {}: {}</source>
        <translation>retiré par {} dans l’inscription {} : {}</translation>
    </message>
    <message>
        <source>made an exhibit</source>
        <translation>devenu une pièce</translation>
    </message>
    <message>
        <source>tagged “{}”</source>
        <translation>étiqueté « {} »</translation>
    </message>
    <message>
        <source>noted: {}</source>
        <translation>noté : {}</translation>
    </message>
    <message>
        <source>agrees with entry {}{}</source>
        <translation>d’accord avec l’inscription {}{}</translation>
    </message>
    <message>
        <source>disagrees with entry {}{}</source>
        <translation>pas d’accord avec l’inscription {}{}</translation>
    </message>
    <message>
        <source>withdraws entry {}{}</source>
        <translation>retire l’inscription {}{}</translation>
    </message>
    <message>
        <source>corrects entry {}{}</source>
        <translation>corrige l’inscription {}{}</translation>
    </message>
    <message>
        <source>protected as “{}”</source>
        <translation>protégé comme « {} »</translation>
    </message>
    <message>
        <source>protection as “{}” lifted</source>
        <translation>protection comme « {} » levée</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”, by way of {}</source>
        <translation>regardé, protégé comme « {} », par {}</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”</source>
        <translation>regardé, protégé comme « {} »</translation>
    </message>
    <message>
        <source>searched for “{}”, protected as “{}”</source>
        <translation>recherché « {} », protégé comme « {} »</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Encoding of the text</source>
        <translation>Codage du texte</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Texte du fichier</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Ceci n’a pas d’octets propres.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes</source>
        <translation>
            <numerusform>Les {} premiers de {} octet</numerusform>
            <numerusform>Les {} premiers de {} octets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {} bytes</source>
        <translation>
            <numerusform>{} octet</numerusform>
            <numerusform>Tous les {} octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Your texts</source>
        <translation>Vos textes</translation>
    </message>
    <message>
        <source>Each version that you save is an entry of the ledger; the report prints the newest.</source>
        <translation>Chaque version que vous enregistrez est une inscription du registre ; le rapport imprime la plus récente.</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Parties du rapport</translation>
    </message>
    <message>
        <source>Versions in the ledger</source>
        <translation>Versions dans le registre</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>Utiliser cette version</translation>
    </message>
    <message>
        <source>Save in the ledger</source>
        <translation>Enregistrer dans le registre</translation>
    </message>
    <message>
        <source>Take back changes</source>
        <translation>Revenir sur les changements</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Not in the ledger yet: {}. Save your words or take the changes back; the report prints what is saved.</source>
        <translation>Pas encore dans le registre : {}. Enregistrez vos mots ou revenez sur les changements ; le rapport imprime ce qui est enregistré.</translation>
    </message>
    <message>
        <source>Entry {}, {}, {}</source>
        <translation>Inscription {}, {}, {}</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation> (retiré)</translation>
    </message>
    <message>
        <source>No version in the ledger yet</source>
        <translation>Aucune version encore dans le registre</translation>
    </message>
    <message>
        <source>● changed, not saved</source>
        <translation>● changé, non enregistré</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ enregistré</translation>
    </message>
    <message>
        <source>saved; not in this profile</source>
        <translation>enregistré ; pas dans ce profil</translation>
    </message>
    <message>
        <source>! required, missing</source>
        <translation>! exigé, manquant</translation>
    </message>
    <message>
        <source>– empty</source>
        <translation>– vide</translation>
    </message>
    <message>
        <source>Saved: ledger entry {}.</source>
        <translation>Enregistré : inscription du registre {}.</translation>
    </message>
</context>
<context>
    <name>TileChoice</name>
    <message>
        <source>Choose a file of map tiles</source>
        <translation>Choisissez un fichier de tuiles de carte</translation>
    </message>
    <message>
        <source>Map tiles (*.mbtiles);;All files (*)</source>
        <translation>Tuiles de carte (*.mbtiles);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Map tiles: {}</source>
        <translation>Tuiles de carte : {}</translation>
    </message>
    <message>
        <source>Natural Earth · GeoNames (CC BY 4.0)</source>
        <translation>Natural Earth · GeoNames (CC BY 4.0)</translation>
    </message>
</context>
<context>
    <name>TileFile</name>
    <message>
        <source>The file holds vector tiles (pbf). Only tiles that are pictures are drawn.</source>
        <translation>Le fichier contient des tuiles vectorielles (pbf). Seules des tuiles qui sont des images sont dessinées.</translation>
    </message>
    <message>
        <source>The file holds tiles of a kind that is not drawn: {}.</source>
        <translation>Le fichier contient des tuiles d’un genre qui n’est pas dessiné : {}.</translation>
    </message>
    <message>
        <source>The file holds no tiles.</source>
        <translation>Le fichier ne contient pas de tuiles.</translation>
    </message>
    <message>
        <source>The file states zooms that no map has.</source>
        <translation>Le fichier indique des niveaux qu’aucune carte n’a.</translation>
    </message>
    <message>
        <source>Reading the file of tiles took too long.</source>
        <translation>Lire le fichier de tuiles a pris trop de temps.</translation>
    </message>
    <message>
        <source>A tile is larger than 4 MB.</source>
        <translation>Une tuile dépasse 4 MB.</translation>
    </message>
    <message>
        <source>The file of tiles cannot be read: {}.</source>
        <translation>Le fichier de tuiles ne peut pas être lu : {}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Il n’y a pas de tel fichier.</translation>
    </message>
    <message>
        <source>Another program has not finished writing this file (a -wal file is beside it).</source>
        <translation>Un autre programme n’a pas fini d’écrire ce fichier (un fichier -wal est à côté).</translation>
    </message>
    <message>
        <source>The file cannot be opened: {}.</source>
        <translation>Le fichier ne peut pas être ouvert : {}.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{} d {} h</source>
        <translation>{} j {} h</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} h {} min</translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation>{} min {} s</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>no event for {}</source>
        <translation>aucun événement pendant {}</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Everything (F)</source>
        <translation>Tout (F)</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>Événement d’avant</translation>
    </message>
    <message>
        <source>Event after</source>
        <translation>Événement d’après</translation>
    </message>
    <message>
        <source>Lanes by</source>
        <translation>Pistes par</translation>
    </message>
    <message>
        <source>Lanes of the timeline by</source>
        <translation>Pistes de la chronologie par</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>Élément de preuve</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Type d’enregistrement</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>Analyseur</translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation>Genre d’heure</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Reading times…</source>
        <translation>Lecture des heures…</translation>
    </message>
    <message>
        <source>Events of the stretch that is shown</source>
        <translation>Événements de la période montrée</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>Le catalogue ne peut pas être lu : {}</translation>
    </message>
    <message numerus="yes">
        <source>First {} of {} events on the screen</source>
        <translation>
            <numerusform>{} premiers de {} événement à l’écran</numerusform>
            <numerusform>{} premiers de {} événements à l’écran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} events on the screen</source>
        <translation>
            <numerusform>{} événement à l’écran</numerusform>
            <numerusform>{} événements à l’écran</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems have no times. Choose files or artifacts on the left.</source>
        <translation>Les problèmes n’ont pas d’heures. Choisissez des fichiers ou des artefacts à gauche.</translation>
    </message>
    <message numerus="yes">
        <source>{} times</source>
        <translation>
            <numerusform>{} heure</numerusform>
            <numerusform>{} heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} records without a time are not on the line</source>
        <translation>
            <numerusform>{} enregistrement sans heure n’est pas sur la ligne</numerusform>
            <numerusform>{} enregistrements sans heure ne sont pas sur la ligne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} times cannot be placed</source>
        <translation>
            <numerusform>{} heure ne peut pas être placée</numerusform>
            <numerusform>{} heures ne peuvent pas être placées</numerusform>
        </translation>
    </message>
    <message>
        <source>only the first {} times are shown: narrow the result set</source>
        <translation>seules les {} premières heures sont montrées : restreignez le jeu de résultats</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Keys and values of the file</source>
        <translation>Clés et valeurs du fichier</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message numerus="yes">
        <source>{} · {} nodes</source>
        <translation>
            <numerusform>{} · {} nœud</numerusform>
            <numerusform>{} · {} nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>its bytes are not known</source>
        <translation>ses octets ne sont pas connus</translation>
    </message>
    <message>
        <source>bytes {} to {}</source>
        <translation>octets {} à {}</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>The case is being written by another job of this window. Wait until it has ended.</source>
        <translation>L’affaire est en cours d’écriture par un autre travail de cette fenêtre. Attendez qu’il soit terminé.</translation>
    </message>
</context>
<context>
    <name>ValueTableView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier la sélection</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Verification is running</source>
        <translation>La vérification est en cours</translation>
    </message>
    <message>
        <source>Results of the verification</source>
        <translation>Résultats de la vérification</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>Vérifier un fichier…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare with an anchor…</source>
        <translation>Comparer avec une ancre…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Contrôle…</translation>
    </message>
    <message>
        <source>Stopping after the check that runs now…</source>
        <translation>Arrêt après le contrôle en cours…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>BON</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>ÉCHEC</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTE</translation>
    </message>
    <message>
        <source>FAILED · the verification itself
{}</source>
        <translation>ÉCHEC · la vérification elle-même
{}</translation>
    </message>
    <message numerus="yes">
        <source>Verification failed: {} of {} checks</source>
        <translation>
            <numerusform>Vérification échouée : {} contrôle sur {}</numerusform>
            <numerusform>Vérification échouée : {} contrôles sur {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: all {} checks hold</source>
        <translation>
            <numerusform>Vérifié : {} contrôle est bon</numerusform>
            <numerusform>Vérifié : les {} contrôles sont tous bons</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was checked</source>
        <translation>Rien n’a été contrôlé</translation>
    </message>
    <message>
        <source>Checkpoint or proof that was kept elsewhere</source>
        <translation>Point de contrôle ou preuve gardé ailleurs</translation>
    </message>
    <message>
        <source>Report or manifest to verify</source>
        <translation>Rapport ou manifeste à vérifier</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Show video</source>
        <translation>Montrer la vidéo</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>En nuances de gris</translation>
    </message>
    <message>
        <source>Frame of the video</source>
        <translation>Image de la vidéo</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>Image d’avant</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Play or pause the video</source>
        <translation>Lire la vidéo ou la mettre en pause</translation>
    </message>
    <message>
        <source>Mute or unmute the sound of the video</source>
        <translation>Couper ou rétablir le son de la vidéo</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Ceci n’a pas d’octets propres.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>Déjà catégorisé comme {}. Cela reste caché jusqu’à ce que vous le demandiez.</translation>
    </message>
    <message>
        <source>Videos stay veiled until you ask for them, and their sound muted until you unmute it.</source>
        <translation>Les vidéos restent voilées jusqu’à ce que vous les demandiez, et leur son coupé jusqu’à ce que vous le rétablissiez.</translation>
    </message>
    <message>
        <source>sound is looked for when it is shown</source>
        <translation>le son est cherché quand elle est montrée</translation>
    </message>
    <message>
        <source>with a sound track</source>
        <translation>avec une piste sonore</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} pixels</translation>
    </message>
    <message>
        <source>size not stated</source>
        <translation>taille non indiquée</translation>
    </message>
    <message>
        <source>frames a second: {}</source>
        <translation>images par seconde : {}</translation>
    </message>
    <message>
        <source>frames a second not stated</source>
        <translation>images par seconde non indiquées</translation>
    </message>
    <message numerus="yes">
        <source>{} frames by its header</source>
        <translation>
            <numerusform>{} image d’après son en-tête</numerusform>
            <numerusform>{} images d’après son en-tête</numerusform>
        </translation>
    </message>
    <message>
        <source>number of frames not stated</source>
        <translation>nombre d’images non indiqué</translation>
    </message>
    <message>
        <source>no sound track</source>
        <translation>aucune piste sonore</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>Échantillons par seconde : {}</translation>
    </message>
    <message>
        <source>its first two channels are played</source>
        <translation>ses deux premiers canaux sont lus</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>pistes sonores : {}, la première est entendue</translation>
    </message>
    <message>
        <source>Packets of the sound that cannot be decoded: {}. Silence stands for them.</source>
        <translation>Paquets du son qui ne peuvent pas être décodés : {}. Le silence en tient lieu.</translation>
    </message>
    <message>
        <source>{} · frame {} of {}</source>
        <translation>{} · image {} sur {}</translation>
    </message>
    <message>
        <source>{} · frame {}</source>
        <translation>{} · image {}</translation>
    </message>
    <message>
        <source>Frames left out to keep the pace: {}</source>
        <translation>Images omises pour tenir le rythme : {}</translation>
    </message>
    <message>
        <source>No frame of it could be decoded.</source>
        <translation>Aucune image n’a pu en être décodée.</translation>
    </message>
    <message>
        <source>Frame {} cannot be decoded: the file is damaged there, or ends before.</source>
        <translation>L’image {} ne peut pas être décodée : le fichier y est endommagé, ou finit avant.</translation>
    </message>
    <message>
        <source>The last frame is shown.</source>
        <translation>La dernière image est montrée.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Ceci n’a pas d’octets propres.</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir le son</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Son coupé</translation>
    </message>
    <message>
        <source>Volume {} %</source>
        <translation>Volume {} %</translation>
    </message>
</context>
<context>
    <name>WaveCanvas</name>
    <message>
        <source>Wave of the sound</source>
        <translation>Onde du son</translation>
    </message>
    <message>
        <source>At {} of {}</source>
        <translation>À {} sur {}</translation>
    </message>
</context>
<context>
    <name>WelfareActions</name>
    <message>
        <source>&amp;Hide everything</source>
        <translation>&amp;Tout cacher</translation>
    </message>
    <message>
        <source>&amp;Veil all media until asked for</source>
        <translation>&amp;Voiler tous les médias jusqu’à demande</translation>
    </message>
    <message>
        <source>Veil &amp;again what was shown</source>
        <translation>Voiler &amp;à nouveau ce qui a été montré</translation>
    </message>
    <message>
        <source>&amp;Break reminder…</source>
        <translation>&amp;Rappel de pause…</translation>
    </message>
    <message>
        <source>&amp;Welfare</source>
        <translation>&amp;Bien-être</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>{} bytes</source>
        <translation>
            <numerusform>{} octet</numerusform>
            <numerusform>{} octets</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Travaux</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>This file entry is not in the catalog.</source>
        <translation>Cette entrée de fichier n’est pas dans le catalogue.</translation>
    </message>
    <message>
        <source>{}: ledger entry {}, {}, SHA-256 {}</source>
        <translation>{} : inscription du registre {}, {}, SHA-256 {}</translation>
    </message>
    <message>
        <source>Problems ({})</source>
        <translation>Problèmes ({})</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>Le catalogue ne peut pas être compté : {}</translation>
    </message>
</context>
<context>
    <name>ZoneButton</name>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Choose the time zone in which moments are shown</source>
        <translation>Choisissez le fuseau horaire dans lequel les moments sont montrés</translation>
    </message>
    <message>
        <source>Times in {}</source>
        <translation>Heures en {}</translation>
    </message>
    <message>
        <source>Times in {}, not the case&apos;s zone</source>
        <translation>Heures en {}, pas le fuseau de l’affaire</translation>
    </message>
    <message>
        <source>{} (the case&apos;s)</source>
        <translation>{} (celui de l’affaire)</translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation>Un autre fuseau…</translation>
    </message>
    <message>
        <source>Show moments in:</source>
        <translation>Montrer les moments en :</translation>
    </message>
</context>
</TS>
