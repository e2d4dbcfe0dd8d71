<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Indicia</source>
        <translation>Acerca de Indicia</translation>
    </message>
    <message>
        <source>Indicia {}</source>
        <translation>Indicia {}</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify.</source>
        <translation>Examen forense con una cadena de custodia que cualquiera puede verificar.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt is used under the GNU Lesser General Public License 3.</source>
        <translation>Apache License 2.0. Qt se usa bajo la GNU Lesser General Public License 3.</translation>
    </message>
</context>
<context>
    <name>ActLabels</name>
    <message>
        <source>Agency</source>
        <translation>Organismo</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>Archives opened</source>
        <translation>Archivos comprimidos abiertos</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefactos</translation>
    </message>
    <message>
        <source>At</source>
        <translation>En fecha</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Archivos adjuntos</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <source>Plug-ins that cannot be loaded</source>
        <translation>Complementos que no se pueden cargar</translation>
    </message>
    <message>
        <source>SHA-256 of the program</source>
        <translation>SHA-256 del programa</translation>
    </message>
    <message>
        <source>Carve</source>
        <translation>Recuperar por contenido (carving)</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Código de salida</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>SHA-256 of the record</source>
        <translation>SHA-256 del registro</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>Bytes copiados</translation>
    </message>
    <message>
        <source>File entries</source>
        <translation>Entradas de archivo</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>Elemento de evidencia</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>Examinador</translation>
    </message>
    <message>
        <source>Acquisition hash</source>
        <translation>Hash de adquisición</translation>
    </message>
    <message>
        <source>Copies given up</source>
        <translation>Copias abandonadas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>Otros archivos</translation>
    </message>
    <message>
        <source>Salted hash of the key</source>
        <translation>Hash con sal de la clave</translation>
    </message>
    <message>
        <source>Form of the copy</source>
        <translation>Forma de la copia</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>What it was given to read</source>
        <translation>Lo que se le dio a leer</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Entregado por</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>Versión del programa</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Root of the ledger</source>
        <translation>Raíz del libro</translation>
    </message>
    <message>
        <source>Entries of the ledger</source>
        <translation>Asientos del libro</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Mounted writable at</source>
        <translation>Montado con escritura en</translation>
    </message>
    <message>
        <source>Why it was read though mounted</source>
        <translation>Por qué se leyó aun montado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No longer follow</source>
        <translation>Ya no se deducen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing read</source>
        <translation>Nada leído</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Only these parsers</source>
        <translation>Solo estos analizadores</translation>
    </message>
    <message>
        <source>Folder written to</source>
        <translation>Carpeta en la que se escribió</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Embalaje</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Parsed</source>
        <translation>Analizados</translation>
    </message>
    <message>
        <source>Parsers</source>
        <translation>Analizadores</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Bytes of the path (hexadecimal)</source>
        <translation>Bytes de la ruta (hexadecimal)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>SHA-256 of the program before</source>
        <translation>SHA-256 del programa anterior</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Ranges of bytes</source>
        <translation>Intervalos de bytes</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Recibido de</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Recibido por</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>SHA-256 in the record</source>
        <translation>SHA-256 en el registro</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Taken up at byte</source>
        <translation>Reanudada en el byte</translation>
    </message>
    <message>
        <source>Returned to</source>
        <translation>Devuelto a</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rows removed</source>
        <translation>Filas eliminadas</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Sal</translation>
    </message>
    <message>
        <source>How far the reading processes were shut in</source>
        <translation>Hasta qué punto se aislaron los procesos de lectura</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>Precintos</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmentos</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>SHA-256 of its source file</source>
        <translation>SHA-256 de su archivo fuente</translation>
    </message>
    <message>
        <source>The source changed meanwhile</source>
        <translation>La fuente cambió mientras tanto</translation>
    </message>
    <message>
        <source>Acquisition hashes</source>
        <translation>Hashes de adquisición</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Herramienta</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Without a time as well</source>
        <translation>También sin fecha</translation>
    </message>
    <message>
        <source>Items whose ingest was not finished</source>
        <translation>Elementos cuya ingesta no había terminado</translation>
    </message>
    <message>
        <source>Unreadable, bytes</source>
        <translation>Ilegibles, bytes</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Verification deferred</source>
        <translation>Verificación aplazada</translation>
    </message>
    <message>
        <source>Copy compared</source>
        <translation>Copia comparada</translation>
    </message>
    <message>
        <source>Verify the media</source>
        <translation>Verificar el medio</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Testigo</translation>
    </message>
    <message>
        <source>Records written</source>
        <translation>Registros escritos</translation>
    </message>
</context>
<context>
    <name>ActSentences</name>
    <message>
        <source>The case was created</source>
        <translation>Se creó el caso</translation>
    </message>
    <message>
        <source>A record was stated</source>
        <translation>Se hizo constar un registro</translation>
    </message>
    <message>
        <source>From here on written by this version of the program</source>
        <translation>Desde aquí escribe esta versión del programa</translation>
    </message>
    <message>
        <source>The evidence item was taken into the case</source>
        <translation>El elemento de evidencia se incorporó al caso</translation>
    </message>
    <message>
        <source>The evidence item was opened to be read</source>
        <translation>El elemento de evidencia se abrió para leerlo</translation>
    </message>
    <message>
        <source>The media of the evidence item were verified</source>
        <translation>Se verificó el medio del elemento de evidencia</translation>
    </message>
    <message>
        <source>The verification hash is the acquisition hash that the container stores</source>
        <translation>El hash de verificación es el hash de adquisición que guarda el contenedor</translation>
    </message>
    <message>
        <source>The verification hash is NOT the acquisition hash that the container stores</source>
        <translation>El hash de verificación NO es el hash de adquisición que guarda el contenedor</translation>
    </message>
    <message>
        <source>The media were hashed; the container stores no acquisition hash to compare with</source>
        <translation>Se calculó el hash del medio; el contenedor no guarda ningún hash de adquisición con que compararlo</translation>
    </message>
    <message>
        <source>The media could not be read to their end: not verified</source>
        <translation>El medio no se pudo leer hasta el final: sin verificar</translation>
    </message>
    <message>
        <source>A key opened a locked layer</source>
        <translation>Una clave abrió una capa bloqueada</translation>
    </message>
    <message>
        <source>A key that was tried did not open a locked layer</source>
        <translation>Una clave que se probó no abrió una capa bloqueada</translation>
    </message>
    <message>
        <source>The evidence item was not read</source>
        <translation>El elemento de evidencia no se leyó</translation>
    </message>
    <message>
        <source>The ingest began</source>
        <translation>La ingesta empezó</translation>
    </message>
    <message>
        <source>The ingest ended</source>
        <translation>La ingesta terminó</translation>
    </message>
    <message>
        <source>The ingest was cancelled</source>
        <translation>La ingesta se canceló</translation>
    </message>
    <message>
        <source>An interrupted ingest went on</source>
        <translation>Una ingesta interrumpida continuó</translation>
    </message>
    <message>
        <source>The file was read once more</source>
        <translation>El archivo se leyó otra vez</translation>
    </message>
    <message>
        <source>Another program was started on the item</source>
        <translation>Se inició otro programa sobre el elemento</translation>
    </message>
    <message>
        <source>The other program ended, or was ended</source>
        <translation>El otro programa terminó o fue detenido</translation>
    </message>
    <message>
        <source>The file could not be read to its end</source>
        <translation>El archivo no se pudo leer hasta el final</translation>
    </message>
    <message>
        <source>Rows that a program that died had left without ledger entries were removed</source>
        <translation>Se eliminaron filas que un programa interrumpido había dejado sin asientos del libro</translation>
    </message>
    <message>
        <source>The acquisition began</source>
        <translation>La adquisición empezó</translation>
    </message>
    <message>
        <source>Parts of the source could not be read; in the copy they are zeros</source>
        <translation>Partes de la fuente no se pudieron leer; en la copia son ceros</translation>
    </message>
    <message>
        <source>The acquisition ended</source>
        <translation>La adquisición terminó</translation>
    </message>
    <message>
        <source>The acquisition was stopped</source>
        <translation>La adquisición se detuvo</translation>
    </message>
    <message>
        <source>The analyzer began</source>
        <translation>El módulo de análisis empezó</translation>
    </message>
    <message>
        <source>The analyzer ended</source>
        <translation>El módulo de análisis terminó</translation>
    </message>
    <message>
        <source>The analyzer was cancelled</source>
        <translation>El módulo de análisis se canceló</translation>
    </message>
    <message>
        <source>The analyzer failed</source>
        <translation>El módulo de análisis falló</translation>
    </message>
    <message>
        <source>A file left the case</source>
        <translation>Un archivo salió del caso</translation>
    </message>
    <message>
        <source>A signing key was made</source>
        <translation>Se creó una clave de firma</translation>
    </message>
    <message>
        <source>A key signed</source>
        <translation>Una clave firmó</translation>
    </message>
    <message>
        <source>A person&apos;s key counts from here on</source>
        <translation>La clave de una persona vale desde aquí</translation>
    </message>
    <message>
        <source>A key was revoked: what it signs from here on does not count</source>
        <translation>Se revocó una clave: lo que firme desde aquí no vale</translation>
    </message>
    <message>
        <source>A copy of a checkpoint was given away</source>
        <translation>Se entregó una copia de un punto de control</translation>
    </message>
    <message>
        <source>An authority was asked for a time stamp</source>
        <translation>Se pidió un sello de tiempo a una autoridad</translation>
    </message>
    <message>
        <source>The machine&apos;s clock jumped</source>
        <translation>El reloj de la máquina saltó</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was behind the entry before this one</source>
        <translation>El reloj de la máquina iba por detrás del asiento anterior a este</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was set while the program ran</source>
        <translation>El reloj de la máquina se ajustó mientras el programa funcionaba</translation>
    </message>
    <message>
        <source>The item was received</source>
        <translation>Se recibió el elemento</translation>
    </message>
    <message>
        <source>The item was handed over</source>
        <translation>Se entregó el elemento</translation>
    </message>
    <message>
        <source>The item was put into storage</source>
        <translation>El elemento se puso en almacenamiento</translation>
    </message>
    <message>
        <source>The condition of the item was noted</source>
        <translation>Se anotó el estado del elemento</translation>
    </message>
    <message>
        <source>The item was sealed</source>
        <translation>Se precintó el elemento</translation>
    </message>
    <message>
        <source>Seals of the item were broken</source>
        <translation>Se rompieron precintos del elemento</translation>
    </message>
    <message>
        <source>The item was returned</source>
        <translation>Se devolvió el elemento</translation>
    </message>
    <message>
        <source>The item was disposed of</source>
        <translation>Se dispuso definitivamente del elemento</translation>
    </message>
    <message>
        <source>An evidence item was acquired from it</source>
        <translation>De él se adquirió un elemento de evidencia</translation>
    </message>
    <message>
        <source>What may leave the case was limited</source>
        <translation>Se limitó lo que puede salir del caso</translation>
    </message>
    <message>
        <source>The limit on what may leave the case was lifted</source>
        <translation>Se levantó el límite de lo que puede salir del caso</translation>
    </message>
    <message>
        <source>A text of the report was written</source>
        <translation>Se escribió un texto del informe</translation>
    </message>
    <message>
        <source>A redacted version was made</source>
        <translation>Se hizo una versión censurada</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
</context>
<context>
    <name>ActTable</name>
    <message>
        <source>Entry</source>
        <translation>Asiento</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acto</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Se refiere a</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Leaf (SHA-256)</source>
        <translation>Hoja (SHA-256)</translation>
    </message>
    <message>
        <source>this record</source>
        <translation>este registro</translation>
    </message>
    <message>
        <source>its file</source>
        <translation>su archivo</translation>
    </message>
    <message>
        <source>its evidence item</source>
        <translation>su elemento de evidencia</translation>
    </message>
    <message>
        <source>what it was acquired from</source>
        <translation>aquello de lo que se adquirió</translation>
    </message>
    <message>
        <source>an act listed here</source>
        <translation>un acto de esta lista</translation>
    </message>
    <message>
        <source>a copy that left</source>
        <translation>una copia que salió</translation>
    </message>
    <message>
        <source>exported later, may hold it</source>
        <translation>exportado después, puede contenerlo</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New case…</source>
        <translation>Caso &amp;nuevo…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Abrir caso…</translation>
    </message>
    <message>
        <source>Add &amp;evidence…</source>
        <translation>Añadir &amp;evidencia…</translation>
    </message>
    <message>
        <source>&amp;Keys for locked evidence…</source>
        <translation>C&amp;laves de evidencia bloqueada…</translation>
    </message>
    <message>
        <source>&amp;Analyze…</source>
        <translation>&amp;Analizar…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Informe…</translation>
    </message>
    <message>
        <source>Export &amp;manifest…</source>
        <translation>Exportar &amp;manifiesto…</translation>
    </message>
    <message>
        <source>Save &amp;copies…</source>
        <translation>Guardar &amp;copias…</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>&amp;Verificar…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>&amp;Cerrar caso</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>&amp;About Indicia</source>
        <translation>&amp;Acerca de Indicia</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>&amp;Teclado…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recientes</translation>
    </message>
    <message>
        <source>Doc&amp;ks</source>
        <translation>&amp;Paneles</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Alto con&amp;traste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Caso</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>What the window is used for</source>
        <translation>Para qué se usa la ventana</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir caso</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Añadir evidencia</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifiesto</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
</context>
<context>
    <name>AddEvidenceDialog</name>
    <message>
        <source>Add evidence</source>
        <translation>Añadir evidencia</translation>
    </message>
    <message>
        <source>Each file or folder becomes one evidence item. Of an image in several parts name the first one (.E01, .001); the others are found beside it.</source>
        <translation>Cada archivo o carpeta se convierte en un elemento de evidencia. De una imagen en varias partes indique la primera (.E01, .001); las demás se encuentran a su lado.</translation>
    </message>
    <message>
        <source>Start ingest</source>
        <translation>Iniciar ingesta</translation>
    </message>
    <message>
        <source>Evidence to add</source>
        <translation>Evidencia que se añade</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>Contraseñas y otras claves para lo que está bloqueado</translation>
    </message>
    <message>
        <source>Profile file…</source>
        <translation>Archivo de perfil…</translation>
    </message>
    <message>
        <source>What the profile does</source>
        <translation>Qué hace el perfil</translation>
    </message>
    <message>
        <source>Profile:</source>
        <translation>Perfil:</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>Ingest profile</source>
        <translation>Perfil de ingesta</translation>
    </message>
    <message>
        <source>Ingest profiles (*.toml);;All files (*)</source>
        <translation>Perfiles de ingesta (*.toml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Triage: something to look at soon</source>
        <translation>Triaje: algo que mirar pronto</translation>
    </message>
    <message>
        <source>Every file is listed and hashed; messages, calls, browsers and pictures come first and only their parsers run. Unallocated space is not searched, archives are not opened. The hash of the whole media is put off: Resume makes it.</source>
        <translation>Cada archivo se lista y se le calcula el hash; mensajes, llamadas, navegadores e imágenes van primero y solo se ejecutan sus analizadores. El espacio no asignado no se busca y los archivos comprimidos no se abren. El hash del medio completo se aplaza: Reanudar lo calcula.</translation>
    </message>
    <message>
        <source>All parsers, also on what archives hold and what unallocated space gives back; the hash of the whole media. What people wrote, called and photographed is read first, files of the system last.</source>
        <translation>Todos los analizadores, también sobre lo que contienen los archivos comprimidos y lo que devuelve el espacio no asignado; el hash del medio completo. Lo que las personas escribieron, llamaron y fotografiaron se lee primero; los archivos del sistema, al final.</translation>
    </message>
    <message>
        <source>All parsers on files of up to 1 TB, ten minutes for a file that answers slowly, and the hash of the whole media. Slack of files is searched, too; documents and applications are opened as archives are. Read in the order of the listing.</source>
        <translation>Todos los analizadores en archivos de hasta 1 TB, diez minutos para un archivo que responde despacio y el hash del medio completo. También se busca en el espacio residual de los archivos; los documentos y las aplicaciones se abren como archivos comprimidos. Se lee en el orden del listado.</translation>
    </message>
    <message>
        <source>Standard: for nearly every case</source>
        <translation>Estándar: para casi todos los casos</translation>
    </message>
    <message>
        <source>Everything: the widest limits</source>
        <translation>Todo: los límites más amplios</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>cannot be read: {}</source>
        <translation>no se puede leer: {}</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} no existe.</translation>
    </message>
    <message>
        <source>The profile used last is not offered, the standard one is chosen. {}</source>
        <translation>El perfil usado por último no se ofrece; se elige el estándar. {}</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>Archivos de evidencia</translation>
    </message>
    <message>
        <source>Evidence folder</source>
        <translation>Carpeta de evidencia</translation>
    </message>
    <message>
        <source>Keys: {}</source>
        <translation>Claves: {}</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Claves…</translation>
    </message>
    <message>
        <source>Evidence is opened read-only: nothing is written to it or beside it. Every read is logged.</source>
        <translation>La evidencia se abre solo para lectura: no se escribe nada en ella ni junto a ella. Cada lectura queda registrada.</translation>
    </message>
</context>
<context>
    <name>AnalyzeDialog</name>
    <message>
        <source>Looks through all records of the case and writes down what follows from several of them: what the data is, not what it means. Each finding is an entry of the ledger. Running it again adds only what is new.</source>
        <translation>Recorre todos los registros del caso y anota lo que se desprende de varios de ellos: qué son los datos, no qué significan. Cada hallazgo es un asiento del libro de custodia. Ejecutarlo de nuevo solo añade lo que es nuevo.</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Analyzers:</source>
        <translation>Módulos de análisis:</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>{} cannot be loaded: {}</source>
        <translation>{} no se puede cargar: {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>{}: findings so far: {}</source>
        <translation>{}: hallazgos hasta ahora: {}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{}: cancelled. Findings written before stay: {}.</source>
        <translation>{}: cancelado. Los hallazgos escritos antes permanecen: {}.</translation>
    </message>
    <message>
        <source>{}: failed: {}. Findings written before stay: {}.</source>
        <translation>{}: falló: {}. Los hallazgos escritos antes permanecen: {}.</translation>
    </message>
    <message>
        <source>{}: findings: {}. Written now: {}. As before: {}. No longer following: {}.</source>
        <translation>{}: hallazgos: {}. Escritos ahora: {}. Como antes: {}. Ya no se desprenden: {}.</translation>
    </message>
    <message>
        <source>Not everything is ingested yet: analyze again when it is.</source>
        <translation>Aún no se ha ingerido todo: analice de nuevo cuando lo esté.</translation>
    </message>
</context>
<context>
    <name>Analyzers</name>
    <message>
        <source>Identifiers in several items</source>
        <translation>Identificadores en varios elementos</translation>
    </message>
</context>
<context>
    <name>AreaLimit</name>
    <message>
        <source>In the area {}</source>
        <translation>En la zona {}</translation>
    </message>
</context>
<context>
    <name>ArtifactsView</name>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
</context>
<context>
    <name>AudioView</name>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Open sound</source>
        <translation>Abrir sonido</translation>
    </message>
    <message>
        <source>Play or pause the sound</source>
        <translation>Reproducir o pausar el sonido</translation>
    </message>
    <message>
        <source>Mute or unmute the sound</source>
        <translation>Silenciar el sonido o quitar el silencio</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Esto no tiene bytes propios.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays silent until you ask for it.</source>
        <translation>Ya categorizado como {}. Permanece en silencio hasta que usted lo pida.</translation>
    </message>
    <message>
        <source>Sound stays silent until you ask for it, and then muted until you unmute it.</source>
        <translation>El sonido permanece callado hasta que usted lo pida, y luego silenciado hasta que quite el silencio.</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>Muestras por segundo: {}</translation>
    </message>
    <message numerus="yes">
        <source>{} channels</source>
        <translation>
            <numerusform>{} canal</numerusform>
            <numerusform>{} canales</numerusform>
        </translation>
    </message>
    <message>
        <source>the first two are played</source>
        <translation>se reproducen los dos primeros</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>pistas de sonido: {}, se oye la primera</translation>
    </message>
    <message>
        <source>{} % of its stated length can be decoded: it is damaged or cut off.</source>
        <translation>Se puede descodificar el {} % de su duración indicada: está dañado o cortado.</translation>
    </message>
    <message>
        <source>Packets that cannot be decoded: {}. Silence stands for them.</source>
        <translation>Paquetes que no se pueden descodificar: {}. El silencio está en su lugar.</translation>
    </message>
    <message>
        <source>The file has no sound for some moments: silence stands for them.</source>
        <translation>El archivo no tiene sonido en algunos momentos: el silencio está en su lugar.</translation>
    </message>
    <message>
        <source>Parts of the file are missing or damaged: around them, what is heard may belong to other moments.</source>
        <translation>Faltan partes del archivo o están dañadas: en torno a ellas, lo que se oye puede ser de otros momentos.</translation>
    </message>
    <message>
        <source>Behind the sound that is decoded the file holds more bytes, perhaps more sound.</source>
        <translation>Detrás del sonido descodificado el archivo contiene más bytes, quizá más sonido.</translation>
    </message>
    <message>
        <source>The wave is drawn from samples: the file is long.</source>
        <translation>La onda se dibuja a partir de muestras: el archivo es largo.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
</context>
<context>
    <name>BookmarksView</name>
    <message>
        <source>Bookmarks of this file</source>
        <translation>Marcadores de este archivo</translation>
    </message>
    <message>
        <source>Add here</source>
        <translation>Añadir aquí</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Kept on this computer, not in the case.</source>
        <translation>Se guarda en este equipo, no en el caso.</translation>
    </message>
    <message>
        <source>Byte {}</source>
        <translation>Byte {}</translation>
    </message>
    <message>
        <source>No more bookmarks can be added: this file has {}.</source>
        <translation>No se pueden añadir más marcadores: este archivo tiene {}.</translation>
    </message>
</context>
<context>
    <name>BreakBar</name>
    <message>
        <source>Break reminder</source>
        <translation>Aviso de descanso</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>Hago un descanso</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Minutes at this window without a break: {}. A short one helps.</source>
        <translation>Minutos ante esta ventana sin descanso: {}. Una pausa breve ayuda.</translation>
    </message>
</context>
<context>
    <name>BreakDialog</name>
    <message>
        <source>Break reminder</source>
        <translation>Aviso de descanso</translation>
    </message>
    <message>
        <source>A word in the corner of the window, nothing more. It is kept in your settings and never</source>
        <translation>Una palabra en la esquina de la ventana, nada más. Se guarda en sus ajustes y nunca</translation>
    </message>
    <message>
        <source>written into a case.</source>
        <translation>se escribe en un caso.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Minutes until then:</source>
        <translation>Minutos hasta entonces:</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message numerus="yes">
        <source>… {} more characters: see the item</source>
        <translation>
            <numerusform>… {} carácter más: véase el elemento</numerusform>
            <numerusform>… {} caracteres más: véase el elemento</numerusform>
        </translation>
    </message>
    <message>
        <source>no time is stated</source>
        <translation>no se indica hora</translation>
    </message>
    <message>
        <source>item {}</source>
        <translation>elemento {}</translation>
    </message>
    <message>
        <source>{}, as stored: {}</source>
        <translation>{}, tal como está almacenado: {}</translation>
    </message>
    <message>
        <source>ledger entry {}</source>
        <translation>asiento del libro {}</translation>
    </message>
    <message>
        <source>A record is not shown</source>
        <translation>Un registro no se muestra</translation>
    </message>
    <message>
        <source>It could not be read from the catalog: {}</source>
        <translation>No se pudo leer del catálogo: {}</translation>
    </message>
    <message>
        <source>Open the conversation again to try once more.</source>
        <translation>Abra la conversación de nuevo para intentarlo otra vez.</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>entrante</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>saliente</translation>
    </message>
    <message>
        <source>draft, not sent</source>
        <translation>borrador, no enviado</translation>
    </message>
    <message>
        <source>direction not stated</source>
        <translation>dirección no indicada</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>buzón de voz</translation>
    </message>
    <message>
        <source>No number is stated</source>
        <translation>No se indica ningún número</translation>
    </message>
    <message>
        <source>No sender is stated</source>
        <translation>No se indica ningún remitente</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Videollamada</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>contestada</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>no contestada</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>Deleted in its store</source>
        <translation>Borrado en su almacén</translation>
    </message>
    <message>
        <source>Recovered: no longer a live record</source>
        <translation>Recuperado: ya no es un registro vivo</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>To: {}</source>
        <translation>Para: {}</translation>
    </message>
    <message>
        <source>In the zone as stored: {}</source>
        <translation>En la zona tal como está almacenada: {}</translation>
    </message>
    <message>
        <source>No time is stated</source>
        <translation>No se indica hora</translation>
    </message>
    <message>
        <source>Row id {} of table {} is not in the database</source>
        <translation>El identificador de fila {} de la tabla {} no está en la base de datos</translation>
    </message>
    <message>
        <source>Row ids {}–{} of table {} are not in the database</source>
        <translation>Los identificadores de fila {}–{} de la tabla {} no están en la base de datos</translation>
    </message>
    <message>
        <source>it has no such record any more</source>
        <translation>ya no tiene tal registro</translation>
    </message>
    <message>
        <source>its text there is damaged</source>
        <translation>su texto allí está dañado</translation>
    </message>
    <message>
        <source>hold P to look</source>
        <translation>mantenga P para mirar</translation>
    </message>
</context>
<context>
    <name>BubbleModel</name>
    <message>
        <source>Marked: {}</source>
        <translation>Marcado: {}</translation>
    </message>
    <message numerus="yes">
        <source>Nothing in this result set for {} days</source>
        <translation>
            <numerusform>Nada en este conjunto de resultados durante {} día</numerusform>
            <numerusform>Nada en este conjunto de resultados durante {} días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BubbleView</name>
    <message>
        <source>Messages and calls of the conversation</source>
        <translation>Mensajes y llamadas de la conversación</translation>
    </message>
</context>
<context>
    <name>ByteProvider</name>
    <message>
        <source>Bytes of evidence cannot be read here: no reader is available.</source>
        <translation>Aquí no se pueden leer bytes de evidencia: no hay ningún lector disponible.</translation>
    </message>
</context>
<context>
    <name>BytesView</name>
    <message>
        <source>What the bytes at the cursor would be</source>
        <translation>Qué serían los bytes en el cursor</translation>
    </message>
    <message>
        <source>Readings and bookmarks</source>
        <translation>Lecturas y marcadores</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Leído como</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Show what the bytes at the cursor would be, and bookmarks</source>
        <translation>Mostrar qué serían los bytes en el cursor, y los marcadores</translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation>Volver al archivo</translation>
    </message>
    <message>
        <source>Width of the readings</source>
        <translation>Ancho de las lecturas</translation>
    </message>
    <message>
        <source>Go to an offset</source>
        <translation>Ir a una posición</translation>
    </message>
    <message>
        <source>Search in the bytes</source>
        <translation>Buscar en los bytes</translation>
    </message>
    <message>
        <source>Bookmark the selected bytes</source>
        <translation>Marcar los bytes seleccionados</translation>
    </message>
    <message>
        <source>only the offset in the file is known</source>
        <translation>solo se conoce la posición en el archivo</translation>
    </message>
    <message>
        <source>in the evidence item {} (0x{:x})</source>
        <translation>en el elemento de evidencia {} (0x{:x})</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>Dibujando el mapa…</translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message>
        <source>Evidence read-only</source>
        <translation>Evidencia solo para lectura</translation>
    </message>
    <message>
        <source>Head of the ledger</source>
        <translation>Cabeza del libro de custodia</translation>
    </message>
    <message>
        <source>Ledger entries without a checkpoint</source>
        <translation>Asientos del libro sin punto de control</translation>
    </message>
    <message>
        <source>State of the source</source>
        <translation>Estado de la fuente</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Filas mostradas</translation>
    </message>
    <message>
        <source>How media are shown</source>
        <translation>Cómo se muestran los medios</translation>
    </message>
    <message>
        <source>Confinement of the workers</source>
        <translation>Confinamiento de los procesos</translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} fila</numerusform>
            <numerusform>{} filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} rows</source>
        <translation>
            <numerusform>{} de {} fila</numerusform>
            <numerusform>{} de {} filas</numerusform>
        </translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>Seleccionadas: {}</translation>
    </message>
    <message>
        <source>Workers confined</source>
        <translation>Procesos confinados</translation>
    </message>
    <message>
        <source>Workers partly confined</source>
        <translation>Procesos confinados en parte</translation>
    </message>
    <message>
        <source>No worker yet</source>
        <translation>Aún sin procesos</translation>
    </message>
    <message>
        <source>Ledger {} · {}</source>
        <translation>Libro {} · {}</translation>
    </message>
    <message numerus="yes">
        <source>{} entries since the last checkpoint</source>
        <translation>
            <numerusform>{} asiento desde el último punto de control</numerusform>
            <numerusform>{} asientos desde el último punto de control</numerusform>
        </translation>
    </message>
    <message>
        <source>{} not anchored</source>
        <translation>Sin anclar: {}</translation>
    </message>
    <message>
        <source>all under a checkpoint</source>
        <translation>todo bajo un punto de control</translation>
    </message>
    <message>
        <source>Source: {} of {} MISMATCH</source>
        <translation>Fuente: {} de {} NO COINCIDE</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>Aún sin evidencia</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>Fuente: {}</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>An ingest is running. Read the file again when it ended.</source>
        <translation>Hay una ingesta en curso. Lea el archivo de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>No hay nada seleccionado.</translation>
    </message>
    <message>
        <source>An ingest is running. Save copies when it ended.</source>
        <translation>Hay una ingesta en curso. Guarde copias cuando termine.</translation>
    </message>
    <message>
        <source>This window is for reading: choose Examine in the menu View to add or unlock evidence.</source>
        <translation>Esta ventana es para leer: elija Examinar en el menú Ver para añadir o desbloquear evidencia.</translation>
    </message>
</context>
<context>
    <name>CategorisedBar</name>
    <message>
        <source>Warning of categorised records</source>
        <translation>Aviso de registros categorizados</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Categorised or protected records in this set: {} ({}). Their media stay out of sight until you ask.</source>
        <translation>Registros categorizados o protegidos en este conjunto: {} ({}). Sus medios quedan fuera de la vista hasta que usted lo pida.</translation>
    </message>
    <message>
        <source>Whether this set holds categorised records could not be found out: {}</source>
        <translation>No se pudo averiguar si este conjunto contiene registros categorizados: {}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>Todas las bandas</translation>
    </message>
    <message>
        <source>hatched: no event</source>
        <translation>rayado: ningún evento</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Duration, s</source>
        <translation>Duración, s</translation>
    </message>
    <message>
        <source>Duration, µs</source>
        <translation>Duración, µs</translation>
    </message>
    <message>
        <source>Altitude, m</source>
        <translation>Altitud, m</translation>
    </message>
    <message>
        <source>Accuracy, m</source>
        <translation>Precisión, m</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>MIME type</source>
        <translation>Tipo MIME</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>Accedido</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestada</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Cadena</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Conversation name</source>
        <translation>Nombre de la conversación</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
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
        <translation>BSSID de la red</translation>
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
        <translation>Solo HTTP</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Alarms, minutes before</source>
        <translation>Alarmas, minutos antes</translation>
    </message>
    <message>
        <source>Altitude accuracy, m</source>
        <translation>Precisión de la altitud, m</translation>
    </message>
    <message>
        <source>Bearing, °</source>
        <translation>Rumbo, °</translation>
    </message>
    <message>
        <source>Speed, m/s</source>
        <translation>Velocidad, m/s</translation>
    </message>
    <message>
        <source>Signal, dBm</source>
        <translation>Señal, dBm</translation>
    </message>
    <message>
        <source>Expiry, s</source>
        <translation>Caducidad, s</translation>
    </message>
    <message>
        <source>MAC address of the device</source>
        <translation>Dirección MAC del dispositivo</translation>
    </message>
    <message>
        <source>Installed, bytes</source>
        <translation>Tamaño instalado, bytes</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>En la papelera</translation>
    </message>
    <message>
        <source>Times contacted</source>
        <translation>Veces contactado</translation>
    </message>
    <message>
        <source>Times forwarded</source>
        <translation>Veces reenviado</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Access group</source>
        <translation>Grupo de acceso</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Auto join</source>
        <translation>Conexión automática</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Devolver llamada a</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Celda</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Contactado</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Peligro</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>Ruta de los datos</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Due local</source>
        <translation>Vencimiento, hora local</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Ediciones</translation>
    </message>
    <message>
        <source>Emails</source>
        <translation>Correos electrónicos</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Ends local</source>
        <translation>Fin, hora local</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Exchanged amount</source>
        <translation>Importe convertido</translation>
    </message>
    <message>
        <source>Exchanged currency</source>
        <translation>Moneda de conversión</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>Fee currency</source>
        <translation>Moneda de la comisión</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Visto por primera vez</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Con indicador</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Reenviado</translation>
    </message>
    <message>
        <source>Forwarded from</source>
        <translation>Reenviado de</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Concedido</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>De grupo</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Escuchado</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificadores</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>Instalado por</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Last connected</source>
        <translation>Conectado por última vez</translation>
    </message>
    <message>
        <source>Last joined</source>
        <translation>Último ingreso</translation>
    </message>
    <message>
        <source>Last left</source>
        <translation>Última salida</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Usado por última vez</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Idioma y región</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Localizador</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado con clave</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro de eventos</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mecanismo</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Original name</source>
        <translation>Nombre original</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Del usuario</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Emparejado</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>Analizador</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permiso</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>Persistente</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Physical cell</source>
        <translation>Celda física</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Mostrado</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privado</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Puesto en cola</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reacciones</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Acuses de recibo</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Received bytes</source>
        <translation>Bytes recibidos</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Referente</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Número de secuencia</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Reply sender</source>
        <translation>Remitente citado</translation>
    </message>
    <message>
        <source>Reply text</source>
        <translation>Texto citado</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Respuesta a</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocado</translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation>Revocado por</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Same site</source>
        <translation>Mismo sitio</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Buscado</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Sent bytes</source>
        <translation>Bytes enviados</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Celda servidora</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Abreviatura</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Firmante</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation>Tamaño, bytes</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Ranura</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Source path</source>
        <translation>Ruta de origen</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Destacado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Starts local</source>
        <translation>Inicio, hora local</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Hora indicada</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Subtítulo</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Del sistema</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Taken local</source>
        <translation>Tomada, hora local</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Tecnología</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>To latitude</source>
        <translation>Latitud de destino</translation>
    </message>
    <message>
        <source>To longitude</source>
        <translation>Longitud de destino</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Herramienta</translation>
    </message>
    <message>
        <source>Tool version</source>
        <translation>Versión de la herramienta</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Almacenado</translation>
    </message>
    <message>
        <source>Total bytes</source>
        <translation>Bytes en total</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>Trashed</source>
        <translation>Enviado a la papelera</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Uninstalled</source>
        <translation>Desinstalado</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leídos</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Version code</source>
        <translation>Código de versión</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilidad</translation>
    </message>
    <message>
        <source>Visit count</source>
        <translation>Número de visitas</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Visitado</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
</context>
<context>
    <name>CompletenessDialog</name>
    <message>
        <source>Completeness of the ingest</source>
        <translation>Integridad de la ingesta</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>State of the count</source>
        <translation>Estado del recuento</translation>
    </message>
    <message>
        <source>What was read and what was not</source>
        <translation>Qué se leyó y qué no</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>No se puede contar el catálogo: {}</translation>
    </message>
    <message>
        <source>File entries: {} · with content that could not be read: {} · items refused: {}</source>
        <translation>Entradas de archivo: {} · con contenido que no se pudo leer: {} · elementos rechazados: {}</translation>
    </message>
    <message>
        <source>Evidence item {} · {}</source>
        <translation>Elemento de evidencia {} · {}</translation>
    </message>
    <message>
        <source>Nothing was read: {}</source>
        <translation>No se leyó nada: {}</translation>
    </message>
    <message>
        <source>File entries listed</source>
        <translation>Entradas de archivo listadas</translation>
    </message>
    <message>
        <source>read and hashed</source>
        <translation>leídas y con hash</translation>
    </message>
    <message>
        <source>with content that was not read</source>
        <translation>con contenido que no se leyó</translation>
    </message>
    <message>
        <source>without content of their own, such as folders</source>
        <translation>sin contenido propio, como las carpetas</translation>
    </message>
    <message>
        <source>of all these, in archives and other files that hold them</source>
        <translation>de todas ellas, en archivos comprimidos y otros archivos que las contienen</translation>
    </message>
    <message>
        <source>Parsed: at least one parser took the entry</source>
        <translation>Analizadas: al menos un analizador tomó la entrada</translation>
    </message>
    <message>
        <source>Read and hashed, and no parser took them</source>
        <translation>Leídas y con hash, y ningún analizador las tomó</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefactos</translation>
    </message>
    <message>
        <source>Not searched: {}</source>
        <translation>No buscado: {}</translation>
    </message>
    <message>
        <source>The ingest was finished.</source>
        <translation>La ingesta terminó.</translation>
    </message>
    <message>
        <source>The ingest was cancelled; it can be resumed.</source>
        <translation>La ingesta se canceló; se puede reanudar.</translation>
    </message>
    <message>
        <source>The ingest was interrupted or is running; nothing recorded is lost.</source>
        <translation>La ingesta se interrumpió o está en curso; nada de lo registrado se pierde.</translation>
    </message>
    <message>
        <source>The ingest was not begun.</source>
        <translation>La ingesta no se inició.</translation>
    </message>
    <message>
        <source>Profile: {}</source>
        <translation>Perfil: {}</translation>
    </message>
    <message>
        <source>Only these parsers ran: {}</source>
        <translation>Solo se ejecutaron estos analizadores: {}</translation>
    </message>
    <message>
        <source>Hash of the whole media: {}</source>
        <translation>Hash del medio completo: {}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>other reasons, all in the Problems dock</source>
        <translation>otros motivos, todos en el panel Problemas</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar lo seleccionado</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>Buscar en la conversación</translation>
    </message>
    <message>
        <source>Make exhibits of what is ticked, or else selected</source>
        <translation>Hacer piezas de lo marcado o, si no, de lo seleccionado</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>Elija una conversación.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Copied: {} of {}</source>
        <translation>Copiados: {} de {}</translation>
    </message>
    <message>
        <source>Nothing on this day or after it.</source>
        <translation>Nada en este día ni después.</translation>
    </message>
    <message>
        <source>Nothing on {}; the next is on {}.</source>
        <translation>Nada el {}; lo siguiente es el {}.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <source>Day to go to</source>
        <translation>Día al que ir</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Días del mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Go to day</source>
        <translation>Ir al día</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies the ticked or selected records as text with their ids</source>
        <translation>Copia los registros marcados o seleccionados como texto con sus identificadores</translation>
    </message>
    <message>
        <source>Make exhibits</source>
        <translation>Hacer piezas</translation>
    </message>
    <message>
        <source>Makes the ticked or selected records exhibits, numbered in this order (E)</source>
        <translation>Convierte los registros marcados o seleccionados en piezas, numeradas en este orden (E)</translation>
    </message>
    <message>
        <source>Show in table</source>
        <translation>En la tabla</translation>
    </message>
    <message>
        <source>Makes the ticked records the result set</source>
        <translation>Convierte los registros marcados en el conjunto de resultados</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Desmarcar</translation>
    </message>
    <message>
        <source>The first {} of {} records are shown.</source>
        <translation>Se muestran los primeros {} de {} registros.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Ticked: {}</source>
        <translation>Marcados: {}</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Aplicaciones</translation>
    </message>
    <message>
        <source>Protected: who takes part is kept back</source>
        <translation>Protegido: no se muestra quién participa</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>No se nombra a nadie</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} y {} más</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>y {} más</translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Find a participant, name or app</source>
        <translation>Buscar un participante, nombre o aplicación</translation>
    </message>
    <message>
        <source>Ticked messages and calls</source>
        <translation>Mensajes y llamadas marcados</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} conversations</source>
        <translation>
            <numerusform>{} de {} conversación</numerusform>
            <numerusform>{} de {} conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · messages and calls: {}</source>
        <translation>{} · mensajes y llamadas: {}</translation>
    </message>
    <message>
        <source>other records in the result set: {}</source>
        <translation>otros registros en el conjunto de resultados: {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>unidos por identificador, nunca por nombre</translation>
    </message>
</context>
<context>
    <name>CopiesTable</name>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>SHA-256, as recorded</source>
        <translation>SHA-256, según el registro</translation>
    </message>
    <message>
        <source>not copied</source>
        <translation>no copiado</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Copies that were made</source>
        <translation>Copias que se hicieron</translation>
    </message>
    <message>
        <source>Copy the files, to paste them elsewhere</source>
        <translation>Copiar los archivos, para pegarlos en otro lugar</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Everything is hidden</source>
        <translation>Todo está oculto</translation>
    </message>
    <message>
        <source>Indicia</source>
        <translation>Indicia</translation>
    </message>
    <message>
        <source>Press F9 or Escape to go on.</source>
        <translation>Pulse F9 o Escape para continuar.</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Only what people said of it</source>
        <translation>Solo lo que dijeron personas</translation>
    </message>
    <message>
        <source>Whole entry…</source>
        <translation>Asiento completo…</translation>
    </message>
    <message>
        <source>Shows all that the chosen ledger entry says (Enter)</source>
        <translation>Muestra todo lo que dice el asiento elegido del libro (Enter)</translation>
    </message>
    <message>
        <source>Marks that count now</source>
        <translation>Marcas que cuentan ahora</translation>
    </message>
    <message>
        <source>Ledger entries of this record and its evidence item</source>
        <translation>Asientos del libro sobre este registro y su elemento de evidencia</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>Leyendo el libro de custodia…</translation>
    </message>
    <message>
        <source>Ledger entries: {}</source>
        <translation>Asientos del libro: {}</translation>
    </message>
    <message>
        <source>Ledger entries on this record, its file and its evidence item, and what concerns these: {}</source>
        <translation>Asientos del libro sobre este registro, su archivo y su elemento de evidencia, y lo que se refiere a estos: {}</translation>
    </message>
    <message>
        <source>Marks not listed here: {}</source>
        <translation>Marcas que no se listan aquí: {}</translation>
    </message>
    <message>
        <source>Counts now:</source>
        <translation>Cuenta ahora:</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{} ({}, {})</source>
        <translation>{} ({}, {})</translation>
    </message>
    <message>
        <source>{} — disputed</source>
        <translation>{} — en disputa</translation>
    </message>
</context>
<context>
    <name>DatabaseView</name>
    <message>
        <source>Tables of the database</source>
        <translation>Tablas de la base de datos</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Filas de la tabla</translation>
    </message>
    <message>
        <source>Width of the list of tables</source>
        <translation>Ancho de la lista de tablas</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Deleted rows (unconfirmed)</source>
        <translation>Filas borradas (sin confirmar)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Value {}</source>
        <translation>Valor {}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Rows that look deleted: {}. Nothing confirms that they were rows; others may remain unseen.</source>
        <translation>Filas que parecen borradas: {}. Nada confirma que fueran filas; otras pueden quedar sin ver.</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>Se encontraron más de las que se muestran.</translation>
    </message>
    <message numerus="yes">
        <source>All {} rows</source>
        <translation>
            <numerusform>{} fila</numerusform>
            <numerusform>Las {} filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First {} rows; more follow</source>
        <translation>
            <numerusform>Primera fila ({}); siguen más</numerusform>
            <numerusform>Primeras {} filas; siguen más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From row {} on: {} rows</source>
        <translation>
            <numerusform>Desde la fila {}: {} fila</numerusform>
            <numerusform>Desde la fila {}: {} filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages from the write-ahead log: {}</source>
        <translation>Páginas del registro de escritura anticipada: {}</translation>
    </message>
    <message>
        <source>Free pages: {}</source>
        <translation>Páginas libres: {}</translation>
    </message>
    <message>
        <source>The write-ahead log is protected and was not read.</source>
        <translation>El registro de escritura anticipada está protegido y no se leyó.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>fila</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>Modified</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>Accedido</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Times, in {}</source>
        <translation>Horas, en {}</translation>
    </message>
    <message>
        <source>The file system stores local time without a zone; it was read as UTC.</source>
        <translation>El sistema de archivos guarda la hora local sin zona; se leyó como UTC.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Digests of all bytes</source>
        <translation>Resúmenes de todos los bytes</translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation>Ofrecido a</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Path, raw bytes</source>
        <translation>Ruta, bytes en bruto</translation>
    </message>
    <message>
        <source>no possible moment</source>
        <translation>ningún momento posible</translation>
    </message>
    <message>
        <source>stored as {}</source>
        <translation>almacenado como {}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Localizador</translation>
    </message>
    <message>
        <source>{}, unconfirmed: nothing confirms that these are the file&apos;s own bytes</source>
        <translation>{}, sin confirmar: nada confirma que estos sean los bytes propios del archivo</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>Resúmenes</translation>
    </message>
    <message>
        <source>none: not all bytes could be read, or there are none</source>
        <translation>ninguno: no se pudieron leer todos los bytes, o no los hay</translation>
    </message>
    <message>
        <source>File entry</source>
        <translation>Entrada de archivo</translation>
    </message>
    <message>
        <source>the evidence item as a whole</source>
        <translation>el elemento de evidencia en su conjunto</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>none: the item is not divided</source>
        <translation>ninguno: el elemento no está dividido</translation>
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
        <translation>Analizador</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>Declarado por</translation>
    </message>
    <message>
        <source>Artifact ID</source>
        <translation>ID del artefacto</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>Elemento de evidencia</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Leído de</translation>
    </message>
    <message>
        <source>none of its own: a folder</source>
        <translation>ninguno propio: una carpeta</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>{}, acquisition</source>
        <translation>{}, adquisición</translation>
    </message>
    <message>
        <source>{}, computed here</source>
        <translation>{}, calculado aquí</translation>
    </message>
    <message>
        <source>Part {} of {}</source>
        <translation>Parte {} de {}</translation>
    </message>
    <message>
        <source>What the container states of the acquisition</source>
        <translation>Lo que el contenedor indica de la adquisición</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>not read — {}</source>
        <translation>no leída — {}</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Text of the document</source>
        <translation>Texto del documento</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>{}: its text alone, without pictures, links and what hides in it</source>
        <translation>{}: solo su texto, sin imágenes, enlaces ni lo que se oculte en él</translation>
    </message>
</context>
<context>
    <name>EventsTable</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation>Clase de hora</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Banda</translation>
    </message>
</context>
<context>
    <name>EvidenceTree</name>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefactos</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Reports and exports</source>
        <translation>Informes y exportaciones</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Volume {}</source>
        <translation>Volumen {}</translation>
    </message>
    <message>
        <source>Whole item</source>
        <translation>Elemento completo</translation>
    </message>
    <message>
        <source>{}, not read</source>
        <translation>{}, no leído</translation>
    </message>
    <message>
        <source>More: see `indicia findings`</source>
        <translation>Más: véase `indicia findings`</translation>
    </message>
    <message>
        <source>Protected as {}</source>
        <translation>Protegido como {}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Copies of files</source>
        <translation>Copias de archivos</translation>
    </message>
    <message>
        <source>Older ones: see the ledger</source>
        <translation>Las anteriores: véase el libro de custodia</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence, artifacts, problems, tags, filters and reports</source>
        <translation>Evidencia, artefactos, problemas, etiquetas, filtros e informes</translation>
    </message>
</context>
<context>
    <name>ExhibitsPage</name>
    <message>
        <source>Exhibits</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Which artifacts are shown. Items, custody, tools, completeness and problems are always in the report.</source>
        <translation>Qué artefactos se muestran. Elementos, custodia, herramientas, integridad y problemas están siempre en el informe.</translation>
    </message>
    <message>
        <source>Kinds of artifacts in the report</source>
        <translation>Tipos de artefactos en el informe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Choose at least one kind of artifact.</source>
        <translation>Elija al menos un tipo de artefacto.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>“{}” is no date that can be used: write 2026-01-31, or 2026-01-31T14:00:00+01:00 for a moment.</source>
        <translation>«{}» no es una fecha utilizable: escriba 2026-01-31, o 2026-01-31T14:00:00+01:00 para un momento.</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Only with a tag</source>
        <translation>Solo con una etiqueta</translation>
    </message>
    <message>
        <source>To (that day included)</source>
        <translation>Hasta (ese día incluido)</translation>
    </message>
    <message>
        <source>Printed of a kind at most (the attached list holds all)</source>
        <translation>Impresos de cada tipo como máximo (la lista adjunta los contiene todos)</translation>
    </message>
    <message>
        <source>From {}</source>
        <translation>Desde {}</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>antes de {}</translation>
    </message>
    <message>
        <source>{}; artifacts without a time are left out.</source>
        <translation>{}; los artefactos sin hora se omiten.</translation>
    </message>
    <message>
        <source>Artifacts shown: {} of {}</source>
        <translation>Artefactos mostrados: {} de {}</translation>
    </message>
    <message numerus="yes">
        <source> {} lie outside it and are never shown.</source>
        <translation>
            <numerusform> {} queda fuera de ella y nunca se muestra.</numerusform>
            <numerusform> {} quedan fuera de ella y nunca se muestran.</numerusform>
        </translation>
    </message>
    <message>
        <source>No record bears a tag yet.</source>
        <translation>Ningún registro lleva aún una etiqueta.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Formato:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Archivo:</translation>
    </message>
    <message>
        <source>Name a file in a folder that exists.</source>
        <translation>Indique un archivo en una carpeta que exista.</translation>
    </message>
    <message>
        <source>{} exists already. Choose another name.</source>
        <translation>{} ya existe. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ExportRowsDialog</name>
    <message numerus="yes">
        <source>All {} rows of the table are written, in its order. A proof file beside it ties it to the ledger. What the authority&apos;s scope keeps back is not written.</source>
        <translation>
            <numerusform>Se escribe {} fila de la tabla. Un archivo de prueba junto a él lo vincula al libro de custodia. Lo que el alcance de la autorización retiene no se escribe.</numerusform>
            <numerusform>Se escriben las {} filas de la tabla, en su orden. Un archivo de prueba junto a él lo vincula al libro de custodia. Lo que el alcance de la autorización retiene no se escribe.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV: the columns shown, for a spreadsheet</source>
        <translation>CSV: las columnas mostradas, para una hoja de cálculo</translation>
    </message>
    <message>
        <source>JSON Lines: each record whole</source>
        <translation>JSON Lines: cada registro completo</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Exportar filas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Needed where protected records are among the rows</source>
        <translation>Necesario cuando hay registros protegidos entre las filas</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <source>Protected records are among these rows. Say why they are exported; nothing was written.</source>
        <translation>Hay registros protegidos entre estas filas. Diga por qué se exportan; no se escribió nada.</translation>
    </message>
    <message>
        <source>Rows written: {}. File: {}; its proof lies beside it.</source>
        <translation>Filas escritas: {}. Archivo: {}; su prueba está al lado.</translation>
    </message>
    <message>
        <source>Kept back by the authority&apos;s scope: {}.</source>
        <translation>Retenidas por el alcance de la autorización: {}.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Empty the field</source>
        <translation>Vaciar el campo</translation>
    </message>
</context>
<context>
    <name>FieldLinks</name>
    <message>
        <source>This parser does not state where its bytes stand.</source>
        <translation>Este analizador no indica dónde están sus bytes.</translation>
    </message>
    <message>
        <source>The file has no such key.</source>
        <translation>El archivo no tiene tal clave.</translation>
    </message>
    <message>
        <source>Where its bytes stand cannot be told: {}</source>
        <translation>No se puede decir dónde están sus bytes: {}</translation>
    </message>
</context>
<context>
    <name>FieldsView</name>
    <message>
        <source>Fields of the record</source>
        <translation>Campos del registro</translation>
    </message>
    <message>
        <source>Show bytes</source>
        <translation>Mostrar bytes</translation>
    </message>
    <message>
        <source>Show the bytes of the chosen field in the Hex tab (Enter)</source>
        <translation>Mostrar los bytes del campo elegido en la pestaña Hex (Intro)</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Include subfolders</source>
        <translation>Incluir subcarpetas</translation>
    </message>
    <message>
        <source>All evidence</source>
        <translation>Toda la evidencia</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Frames over the length of the video</source>
        <translation>Fotogramas a lo largo del vídeo</translation>
    </message>
    <message>
        <source>Cell {} of {}, at {}</source>
        <translation>Celda {} de {}, en {}</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>artefactos</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problemas</translation>
    </message>
    <message>
        <source>Kind of artifact or problem: message, call, location, warning</source>
        <translation>Tipo de artefacto o problema: message, call, location, warning</translation>
    </message>
    <message>
        <source>file, directory, link, stream or other</source>
        <translation>file, directory, link, stream u other</translation>
    </message>
    <message>
        <source>live, deleted, carved (files) or recovered (artifacts)</source>
        <translation>live, deleted, carved (archivos) o recovered (artefactos)</translation>
    </message>
    <message>
        <source>Path inside of the volume; ** stands for any folders: **/DCIM/**</source>
        <translation>Ruta dentro del volumen; ** representa cualesquiera carpetas: **/DCIM/**</translation>
    </message>
    <message>
        <source>Last part of the path: *.jpg</source>
        <translation>Última parte de la ruta: *.jpg</translation>
    </message>
    <message>
        <source>Type by content: image/*</source>
        <translation>Tipo por contenido: image/*</translation>
    </message>
    <message>
        <source>Size in bytes, or with kB, MB, GB (1,000) or KiB, MiB, GiB (1,024)</source>
        <translation>Tamaño en bytes, o con kB, MB, GB (1,000) o KiB, MiB, GiB (1,024)</translation>
    </message>
    <message>
        <source>Time of an artifact, any of the four times of a file</source>
        <translation>Hora de un artefacto, cualquiera de las cuatro horas de un archivo</translation>
    </message>
    <message>
        <source>When the content of a file was modified</source>
        <translation>Cuándo se modificó el contenido de un archivo</translation>
    </message>
    <message>
        <source>When a file was accessed</source>
        <translation>Cuándo se accedió a un archivo</translation>
    </message>
    <message>
        <source>When what the file system says of a file was changed</source>
        <translation>Cuándo cambió lo que el sistema de archivos dice de un archivo</translation>
    </message>
    <message>
        <source>When a file was made in its file system</source>
        <translation>Cuándo se creó un archivo en su sistema de archivos</translation>
    </message>
    <message>
        <source>Anybody that an artifact names: sender, recipient, number, name, address</source>
        <translation>Cualquiera que un artefacto nombre: remitente, destinatario, número, nombre, dirección</translation>
    </message>
    <message>
        <source>Latitude, longitude and km around that place: 51.5,-0.12,5 or 51.5,-0.12,500m</source>
        <translation>Latitud, longitud y km alrededor de ese lugar: 51.5,-0.12,5 o 51.5,-0.12,500m</translation>
    </message>
    <message>
        <source>Tag on this very record</source>
        <translation>Etiqueta en este mismo registro</translation>
    </message>
    <message>
        <source>Words of a note on this very record</source>
        <translation>Palabras de una nota en este mismo registro</translation>
    </message>
    <message>
        <source>Category of this very record, protected or tagged</source>
        <translation>Categoría de este mismo registro, protegida o etiquetada</translation>
    </message>
    <message>
        <source>Second examiner on this very record: agrees, disagrees or disputed</source>
        <translation>Segundo examinador de este mismo registro: agrees, disagrees o disputed</translation>
    </message>
    <message>
        <source>Says anything of: has:location, has:time, has:tag, has:problem, has:NAME</source>
        <translation>Indica algo de: has:location, has:time, has:tag, has:problem, has:NAME</translation>
    </message>
    <message>
        <source>Free text, as without a field</source>
        <translation>Texto libre, como sin campo</translation>
    </message>
    <message>
        <source>SHA-256 of the file; ab12* for its beginning</source>
        <translation>SHA-256 del archivo; ab12* para su comienzo</translation>
    </message>
    <message>
        <source>SHA-1 of the file</source>
        <translation>SHA-1 del archivo</translation>
    </message>
    <message>
        <source>MD5 of the file</source>
        <translation>MD5 del archivo</translation>
    </message>
    <message>
        <source>Any digest of the file</source>
        <translation>Cualquier resumen del archivo</translation>
    </message>
    <message>
        <source>Number of the evidence item</source>
        <translation>Número del elemento de evidencia</translation>
    </message>
    <message>
        <source>Number of the volume in its item</source>
        <translation>Número del volumen en su elemento</translation>
    </message>
    <message>
        <source>Place in the listing of the item, or of the file</source>
        <translation>Lugar en el listado del elemento, o del archivo</translation>
    </message>
    <message>
        <source>Id of the record: 1-42, 1-42-3</source>
        <translation>Id del registro: 1-42, 1-42-3</translation>
    </message>
    <message>
        <source>Id of the file that it is about</source>
        <translation>Id del archivo al que se refiere</translation>
    </message>
    <message>
        <source>Parser that stated it, or that took the file</source>
        <translation>Analizador que lo declaró, o que tomó el archivo</translation>
    </message>
    <message>
        <source>Version of the parser</source>
        <translation>Versión del analizador</translation>
    </message>
    <message>
        <source>Where in the file: row message:7</source>
        <translation>Dónde en el archivo: row message:7</translation>
    </message>
    <message>
        <source>What a problem says</source>
        <translation>Qué dice un problema</translation>
    </message>
    <message>
        <source>Recovered content that nothing confirms: yes or no</source>
        <translation>Contenido recuperado que nada confirma: yes o no</translation>
    </message>
    <message>
        <source>Any field of an artifact by its name: field.subject, field.width</source>
        <translation>Cualquier campo de un artefacto por su nombre: field.subject, field.width</translation>
    </message>
    <message>
        <source>Any time by its name: times.sent, times.read</source>
        <translation>Cualquier hora por su nombre: times.sent, times.read</translation>
    </message>
    <message>
        <source>Both must hold</source>
        <translation>Ambos deben cumplirse</translation>
    </message>
    <message>
        <source>One must hold</source>
        <translation>Uno debe cumplirse</translation>
    </message>
    <message>
        <source>What follows must not hold</source>
        <translation>Lo que sigue no debe cumplirse</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, or kind:message and participant:+4479* and not tag:privileged</source>
        <translation>Filtro: palabras, o kind:message and participant:+4479* and not tag:privileged</translation>
    </message>
    <message>
        <source>Filter of the result set</source>
        <translation>Filtro del conjunto de resultados</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Kept and recent filters</source>
        <translation>Filtros guardados y recientes</translation>
    </message>
    <message>
        <source>What a filter can say</source>
        <translation>Qué puede decir un filtro</translation>
    </message>
    <message>
        <source>Not applied: {}</source>
        <translation>No aplicado: {}</translation>
    </message>
    <message>
        <source>Enter takes the filter away.</source>
        <translation>Intro quita el filtro.</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Aplicado.</translation>
    </message>
    <message>
        <source>Valid: Enter applies it.</source>
        <translation>Válido: Intro lo aplica.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>artefactos</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problemas</translation>
    </message>
    <message>
        <source>Valid: Enter applies it and shows {}.</source>
        <translation>Válido: Intro lo aplica y muestra {}.</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nombre del filtro</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>Guardar este filtro…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Usados por último</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>What can follow in the filter</source>
        <translation>Qué puede seguir en el filtro</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>What a filter can say</source>
        <translation>Qué puede decir un filtro</translation>
    </message>
    <message>
        <source>Fields of the filter</source>
        <translation>Campos del filtro</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>A field of the artifact&apos;s kind</source>
        <translation>Un campo del tipo de artefacto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Words alone look through the text of each record. FIELD:VALUE compares a field; letter case counts for nothing, * stands for any characters and ? for one. =, !=, &lt;, &lt;=, &gt; and &gt;= compare exactly, by number or by time. Join with and, or, not and brackets; put a text with blanks into quotation marks.</source>
        <translation>Las palabras solas recorren el texto de cada registro. FIELD:VALUE compara un campo; mayúsculas y minúsculas no cuentan, * representa cualesquiera caracteres y ? uno. =, !=, &lt;, &lt;=, &gt; y &gt;= comparan exactamente, por número o por hora. Una con and, or, not y paréntesis; ponga entre comillas un texto con espacios.</translation>
    </message>
    <message>
        <source>Not of what is shown now</source>
        <translation>No de lo que se muestra ahora</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter of the result set</source>
        <translation>Filtro del conjunto de resultados</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Offset</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Go to offset, 0x for hex</source>
        <translation>Ir a la posición, 0x para hex</translation>
    </message>
    <message>
        <source>Offset to go to</source>
        <translation>Posición a la que ir</translation>
    </message>
    <message>
        <source>Find in these bytes</source>
        <translation>Buscar en estos bytes</translation>
    </message>
    <message>
        <source>What to find in the bytes</source>
        <translation>Qué buscar en los bytes</translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>Cómo buscarlo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text, any case</source>
        <translation>Texto, sin distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>Bytes hex</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Type pairs of hexadecimal digits.</source>
        <translation>Escriba pares de cifras hexadecimales.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Buscar el lugar siguiente</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Detener la búsqueda</translation>
    </message>
    <message>
        <source>Type a whole number, or hexadecimal digits after 0x.</source>
        <translation>Escriba un número entero, o cifras hexadecimales tras 0x.</translation>
    </message>
    <message numerus="yes">
        <source>The file has {} bytes.</source>
        <translation>
            <numerusform>El archivo tiene {} byte.</numerusform>
            <numerusform>El archivo tiene {} bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation>Búsqueda cancelada.</translation>
    </message>
    <message>
        <source>{} % searched</source>
        <translation>{} % buscado</translation>
    </message>
    <message>
        <source>Found at {}</source>
        <translation>Encontrado en {}</translation>
    </message>
    <message>
        <source>Not found in these bytes.</source>
        <translation>No se encontró en estos bytes.</translation>
    </message>
    <message>
        <source>Not found from here to the end. Find next begins at the start.</source>
        <translation>No se encontró desde aquí hasta el final. Buscar siguiente empieza por el principio.</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes could not be read and were not searched.</source>
        <translation>
            <numerusform>{} byte no se pudo leer y no se buscó en él.</numerusform>
            <numerusform>{} bytes no se pudieron leer y no se buscó en ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>What is missing or wrong</source>
        <translation>Qué falta o está mal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>FrozenColumns</name>
    <message>
        <source>Frozen columns</source>
        <translation>Columnas inmovilizadas</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>No type known</source>
        <translation>Tipo desconocido</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>No camera named</source>
        <translation>Sin cámara indicada</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Sin categoría</translation>
    </message>
    <message>
        <source>No size known</source>
        <translation>Tamaño desconocido</translation>
    </message>
    <message>
        <source>Less than 10 kB</source>
        <translation>Menos de 10 kB</translation>
    </message>
    <message>
        <source>10 kB to 100 kB</source>
        <translation>De 10 kB a 100 kB</translation>
    </message>
    <message>
        <source>100 kB to 1 MB</source>
        <translation>De 100 kB a 1 MB</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>De 1 MB a 10 MB</translation>
    </message>
    <message>
        <source>10 MB to 100 MB</source>
        <translation>De 10 MB a 100 MB</translation>
    </message>
    <message>
        <source>100 MB and more</source>
        <translation>100 MB y más</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>No comparadas</translation>
    </message>
    <message>
        <source>Distance 0 to {}: much alike</source>
        <translation>Distancia de 0 a {}: muy parecidas</translation>
    </message>
    <message>
        <source>Distance {} to {}: somewhat alike</source>
        <translation>Distancia de {} a {}: algo parecidas</translation>
    </message>
    <message>
        <source>Distance {} to {}: a little alike</source>
        <translation>Distancia de {} a {}: poco parecidas</translation>
    </message>
    <message>
        <source>Distance {} to 64: not alike</source>
        <translation>Distancia de {} a 64: no parecidas</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Archivo no encontrado</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>tomada</translation>
    </message>
    <message>
        <source>taken, no zone</source>
        <translation>tomada, sin zona</translation>
    </message>
    <message>
        <source>created</source>
        <translation>creado</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>modificado</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation>protegido: {}</translation>
    </message>
    <message>
        <source>tags: {}</source>
        <translation>etiquetas: {}</translation>
    </message>
    <message>
        <source>no file of that path</source>
        <translation>ningún archivo con esa ruta</translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message>
        <source>Find similar</source>
        <translation>Buscar similares</translation>
    </message>
    <message>
        <source>Arranges all by their likeness to the current picture</source>
        <translation>Ordena todo por su parecido con la imagen actual</translation>
    </message>
    <message>
        <source>Hold to look (P)</source>
        <translation>Mantener para mirar (P)</translation>
    </message>
    <message>
        <source>Shows the current picture for as long as it is held</source>
        <translation>Muestra la imagen actual mientras se mantiene</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Tamaño de las imágenes</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>Comparando imágenes</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Detener la comparación</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similitud</translation>
    </message>
    <message>
        <source>{} of {} compared</source>
        <translation>Comparadas: {} de {}</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>Orden del libro</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Arrange the pictures by</source>
        <translation>Ordenar las imágenes por</translation>
    </message>
    <message>
        <source>Arrange by</source>
        <translation>Ordenar por</translation>
    </message>
</context>
<context>
    <name>GalleryTab</name>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>No se puede leer el catálogo: {}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Problems have no pictures. Choose files or artifacts on the left.</source>
        <translation>Los problemas no tienen imágenes. Elija archivos o artefactos a la izquierda.</translation>
    </message>
    <message>
        <source>Pictures and videos: {}</source>
        <translation>Imágenes y vídeos: {}</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>Seleccionadas: {}</translation>
    </message>
    <message numerus="yes">
        <source>{} more are not listed: narrow the result set</source>
        <translation>
            <numerusform>{} más no se lista: reduzca el conjunto de resultados</numerusform>
            <numerusform>{} más no se listan: reduzca el conjunto de resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>in the order of the ledger until the ingest is done</source>
        <translation>en el orden del libro hasta que termine la ingesta</translation>
    </message>
    <message>
        <source>Similarity compares light and dark in coarse dots: it suggests, it proves nothing</source>
        <translation>La similitud compara claro y oscuro en puntos gruesos: sugiere, no prueba nada</translation>
    </message>
    <message>
        <source>{} not compared</source>
        <translation>No comparadas: {}</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of links; the table beside it says the same</source>
        <translation>Grafo de vínculos; la tabla de al lado dice lo mismo</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Gallery of pictures and videos</source>
        <translation>Galería de imágenes y vídeos</translation>
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
        <translation>Terminar agrupación</translation>
    </message>
    <message>
        <source>Values of the column with their rows</source>
        <translation>Valores de la columna con sus filas</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Grouped by {}</source>
        <translation>Agrupado por {}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>A row with several marks is counted in each. Enter asks for the rows of one.</source>
        <translation>Una fila con varias marcas se cuenta en cada una. Intro pide las filas de una.</translation>
    </message>
    <message>
        <source>Values: {}. Enter asks for the rows of one.</source>
        <translation>Valores: {}. Intro pide las filas de uno.</translation>
    </message>
    <message>
        <source>The first {} of {} values, the most frequent ones.</source>
        <translation>Los primeros {} de {} valores, los más frecuentes.</translation>
    </message>
    <message>
        <source>The values cannot be counted: {}</source>
        <translation>No se pueden contar los valores: {}</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Hand over</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>The report is written with its proof beside it; the ledger keeps for whom it is.</source>
        <translation>El informe se escribe con su prueba al lado; el libro de custodia guarda para quién es.</translation>
    </message>
    <message>
        <source>Bundle for the recipient: report, manifest, proofs and verifier in one .zip</source>
        <translation>Paquete para el destinatario: informe, manifiesto, pruebas y verificador en un .zip</translation>
    </message>
    <message>
        <source>Keep the full version beside it, unsigned: it stays with you and proves what was redacted</source>
        <translation>Guardar al lado la versión completa, sin firmar: se queda con usted y prueba qué se censuró</translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation>Firmar y guardar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>The report is being signed and written</source>
        <translation>El informe se está firmando y escribiendo</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Guardado como</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Archivo del informe</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>For whom it is (may stay empty)</source>
        <translation>Para quién es (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Name the file of the report.</source>
        <translation>Indique el archivo del informe.</translation>
    </message>
    <message>
        <source>The name of the file is too long: {} bytes at most.</source>
        <translation>El nombre del archivo es demasiado largo: {} bytes como máximo.</translation>
    </message>
    <message>
        <source>{} is a folder. Name a file in it.</source>
        <translation>{} es una carpeta. Indique un archivo dentro de ella.</translation>
    </message>
    <message>
        <source>Save unsigned</source>
        <translation>Guardar sin firmar</translation>
    </message>
    <message>
        <source>Signing and writing…</source>
        <translation>Firmando y escribiendo…</translation>
    </message>
    <message>
        <source>Signed by {}.</source>
        <translation>Firmado por {}.</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Sin firmar.</translation>
    </message>
    <message>
        <source>The report is written. {}</source>
        <translation>El informe está escrito. {}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Certificado (SHA-256)</translation>
    </message>
    <message>
        <source>Full version</source>
        <translation>Versión completa</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Not in the bundle</source>
        <translation>No en el paquete</translation>
    </message>
    <message>
        <source>The report is written; the bundle is not. {}</source>
        <translation>El informe está escrito; el paquete no. {}</translation>
    </message>
    <message>
        <source>The report is written, but what came after failed. {}</source>
        <translation>El informe está escrito, pero lo que seguía falló. {}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
</context>
<context>
    <name>HexCanvas</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Bytes en hexadecimal</translation>
    </message>
    <message>
        <source>No bytes: the file is empty.</source>
        <translation>Sin bytes: el archivo está vacío.</translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>Copy as hexadecimal</source>
        <translation>Copiar como hexadecimal</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Esto no tiene bytes propios.</translation>
    </message>
    <message>
        <source>Copied: {} of {} selected</source>
        <translation>Copiados: {} de {} seleccionados</translation>
    </message>
    <message>
        <source>Nothing was copied: {}</source>
        <translation>No se copió nada: {}</translation>
    </message>
    <message>
        <source>From offset {} (0x{:x}): {}; as text: {}</source>
        <translation>Desde la posición {} (0x{:x}): {}; como texto: {}</translation>
    </message>
    <message>
        <source>Offset {} (0x{:x}): not read</source>
        <translation>Posición {} (0x{:x}): no leída</translation>
    </message>
    <message numerus="yes">
        <source>Offset {} (0x{:x}) of {} bytes</source>
        <translation>
            <numerusform>Posición {} (0x{:x}) de {} byte</numerusform>
            <numerusform>Posición {} (0x{:x}) de {} bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · {} selected</source>
        <translation>{} · seleccionados: {}</translation>
    </message>
</context>
<context>
    <name>HiveKeyTree</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Last written (UTC)</source>
        <translation>Última escritura (UTC)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Deleted keys and values (unconfirmed)</source>
        <translation>Claves y valores borrados (sin confirmar)</translation>
    </message>
    <message>
        <source>{} (stands within itself: not opened again)</source>
        <translation>{} (está dentro de sí mismo: no se abre otra vez)</translation>
    </message>
    <message>
        <source>{} (nested too deep: not opened)</source>
        <translation>{} (anidado demasiado profundo: no se abre)</translation>
    </message>
</context>
<context>
    <name>HiveValueTable</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(predeterminado)</translation>
    </message>
    <message>
        <source>(damaged)</source>
        <translation>(dañado)</translation>
    </message>
</context>
<context>
    <name>HiveView</name>
    <message>
        <source>Data of the value</source>
        <translation>Datos del valor</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Keys of the hive</source>
        <translation>Claves de la colmena</translation>
    </message>
    <message>
        <source>Values of the key</source>
        <translation>Valores de la clave</translation>
    </message>
    <message>
        <source>Height of the data</source>
        <translation>Altura de los datos</translation>
    </message>
    <message>
        <source>Width of the list of keys</source>
        <translation>Ancho de la lista de claves</translation>
    </message>
    <message>
        <source>Registry hive {} · last written {}</source>
        <translation>Colmena del registro {} · última escritura {}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>called {}</source>
        <translation>llamada {}</translation>
    </message>
    <message>
        <source>Its last write was not ended: newer changes may stand in the transaction logs beside it (.LOG, .LOG1, .LOG2), which are not applied here.</source>
        <translation>Su última escritura no terminó: puede haber cambios más nuevos en los registros de transacciones a su lado (.LOG, .LOG1, .LOG2), que aquí no se aplican.</translation>
    </message>
    <message>
        <source>Transaction logs beside it (.LOG, .LOG1, .LOG2) are not applied.</source>
        <translation>Los registros de transacciones a su lado (.LOG, .LOG1, .LOG2) no se aplican.</translation>
    </message>
    <message numerus="yes">
        <source>The file ends too early: {} bytes are missing.</source>
        <translation>
            <numerusform>El archivo termina antes de tiempo: falta {} byte.</numerusform>
            <numerusform>El archivo termina antes de tiempo: faltan {} bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more keys than are shown.</source>
        <translation>Hay más claves de las que se muestran.</translation>
    </message>
    <message>
        <source>Looking for deleted keys and values…</source>
        <translation>Buscando claves y valores borrados…</translation>
    </message>
    <message>
        <source>Deleted keys: {}, deleted values: {}. Nothing confirms that they were keys and values; others may remain unseen.</source>
        <translation>Claves borradas: {}, valores borrados: {}. Nada confirma que fueran claves y valores; otros pueden quedar sin ver.</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>Se encontraron más de las que se muestran.</translation>
    </message>
    <message>
        <source>Values in free cells of the hive, whatever key they belonged to</source>
        <translation>Valores en celdas libres de la colmena, cualquiera que fuera su clave</translation>
    </message>
    <message>
        <source>volatile</source>
        <translation>volátil</translation>
    </message>
    <message>
        <source>another hive is mounted here</source>
        <translation>otra colmena está montada aquí</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>enlace simbólico</translation>
    </message>
    <message>
        <source>predefined handle</source>
        <translation>identificador predefinido</translation>
    </message>
    <message>
        <source>key at 0x{:x}</source>
        <translation>clave en 0x{:x}</translation>
    </message>
    <message>
        <source>class {}</source>
        <translation>clase {}</translation>
    </message>
    <message>
        <source>deleted, unconfirmed</source>
        <translation>borrado, sin confirmar</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes are listed; the Hex tab has all of them.</source>
        <translation>
            <numerusform>Se listan los primeros {} de {} byte; la pestaña Hex los tiene todos.</numerusform>
            <numerusform>Se listan los primeros {} de {} bytes; la pestaña Hex los tiene todos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IngestJob</name>
    <message>
        <source>The ingest ended without saying how.</source>
        <translation>La ingesta terminó sin decir cómo.</translation>
    </message>
</context>
<context>
    <name>Interpret</name>
    <message>
        <source>Unix, seconds</source>
        <translation>Unix, segundos</translation>
    </message>
    <message>
        <source>Unix, seconds (64 bits)</source>
        <translation>Unix, segundos (64 bits)</translation>
    </message>
    <message>
        <source>Unix, milliseconds</source>
        <translation>Unix, milisegundos</translation>
    </message>
    <message>
        <source>Unix, microseconds</source>
        <translation>Unix, microsegundos</translation>
    </message>
    <message>
        <source>Unix, nanoseconds</source>
        <translation>Unix, nanosegundos</translation>
    </message>
    <message>
        <source>FILETIME (Windows)</source>
        <translation>FILETIME (Windows)</translation>
    </message>
    <message>
        <source>WebKit, microseconds</source>
        <translation>WebKit, microsegundos</translation>
    </message>
    <message>
        <source>Cocoa, seconds (float)</source>
        <translation>Cocoa, segundos (coma flotante)</translation>
    </message>
    <message>
        <source>Cocoa, nanoseconds</source>
        <translation>Cocoa, nanosegundos</translation>
    </message>
    <message>
        <source>HFS+, seconds</source>
        <translation>HFS+, segundos</translation>
    </message>
    <message>
        <source>Whole numbers (unsigned, signed)</source>
        <translation>Números enteros (sin signo, con signo)</translation>
    </message>
    <message>
        <source>Floating point</source>
        <translation>Coma flotante</translation>
    </message>
    <message>
        <source>Float {} {}</source>
        <translation>Coma flotante {} {}</translation>
    </message>
    <message>
        <source>Moments, in UTC</source>
        <translation>Momentos, en UTC</translation>
    </message>
    <message>
        <source>DOS date and time</source>
        <translation>Fecha y hora de DOS</translation>
    </message>
    <message>
        <source>{}, zone not stated</source>
        <translation>{}, zona no indicada</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>no moment from 1971 to 2100</source>
        <translation>ningún momento de 1971 a 2100</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>Go to file</source>
        <translation>Ir al archivo</translation>
    </message>
    <message>
        <source>Source of the record</source>
        <translation>Fuente del registro</translation>
    </message>
    <message>
        <source>Sides of the record</source>
        <translation>Vistas del registro</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Custodia</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Este registro no se puede mostrar</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nada seleccionado</translation>
    </message>
    <message>
        <source>Choose a file or an artifact to see it here.</source>
        <translation>Elija un archivo o un artefacto para verlo aquí.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Progress of {}</source>
        <translation>Progreso de {}</translation>
    </message>
    <message>
        <source>Finding volumes</source>
        <translation>Buscando volúmenes</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Listando</translation>
    </message>
    <message>
        <source>Reading and hashing</source>
        <translation>Leyendo y calculando hash</translation>
    </message>
    <message>
        <source>Verifying the source</source>
        <translation>Verificando la fuente</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Not ingested</source>
        <translation>Sin ingerir</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>took {}</source>
        <translation>duró {}</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} entries</source>
        <translation>
            <numerusform>{} de {} entrada</numerusform>
            <numerusform>{} de {} entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} problems</source>
        <translation>
            <numerusform>{} problema</numerusform>
            <numerusform>{} problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>quedan {}</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>No ingest is running.</source>
        <translation>No hay ninguna ingesta en curso.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause the ingest, or go on</source>
        <translation>Pausar la ingesta, o continuar</translation>
    </message>
    <message>
        <source>Completeness…</source>
        <translation>Integridad…</translation>
    </message>
    <message>
        <source>What was read, parsed, skipped and failed, with the reasons</source>
        <translation>Qué se leyó, analizó, omitió y falló, con los motivos</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume the interrupted ingest</source>
        <translation>Reanudar la ingesta interrumpida</translation>
    </message>
    <message>
        <source>Evidence items of the ingest</source>
        <translation>Elementos de evidencia de la ingesta</translation>
    </message>
    <message>
        <source>Ingest is running.</source>
        <translation>La ingesta está en curso.</translation>
    </message>
    <message>
        <source>The ingest stands still. What is recorded can be examined.</source>
        <translation>La ingesta está detenida. Lo registrado se puede examinar.</translation>
    </message>
    <message>
        <source>An ingest of this case was interrupted. Nothing recorded is lost.</source>
        <translation>Una ingesta de este caso se interrumpió. Nada de lo registrado se pierde.</translation>
    </message>
    <message>
        <source>Stopping after the entries that are being read now…</source>
        <translation>Deteniendo tras las entradas que se están leyendo ahora…</translation>
    </message>
    <message>
        <source>Pausing: what the workers have in hand is finished first…</source>
        <translation>Pausando: primero se termina lo que los procesos tienen entre manos…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Teclas y lo que hacen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>en todas partes</translation>
    </message>
    <message>
        <source>Tab and Shift+Tab go from one part to the next, arrow keys move within it, Enter opens, Escape closes a dialog, Alt with an underlined letter opens a menu.</source>
        <translation>Tab y Shift+Tab van de una parte a la siguiente, las flechas se mueven dentro de ella, Intro abre, Escape cierra un diálogo, Alt con una letra subrayada abre un menú.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys for locked evidence</source>
        <translation>Claves de evidencia bloqueada</translation>
    </message>
    <message>
        <source>Each key is tried on each locked layer that is read from now on. Keys are kept in memory until the case is closed and are never written. The ledger names each key that was tried by a fingerprint. To read an item that was ingested while it was locked, add it again.</source>
        <translation>Cada clave se prueba en cada capa bloqueada que se lea a partir de ahora. Las claves se guardan en memoria hasta que se cierra el caso y nunca se escriben. El libro nombra cada clave que se probó por una huella. Para leer un elemento que se ingirió estando bloqueado, añádalo otra vez.</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Usar estas claves</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Password or key:</source>
        <translation>Contraseña o clave:</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Mostrar las claves</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>De una lista…</translation>
    </message>
    <message>
        <source>A text file with one key a line</source>
        <translation>Un archivo de texto con una clave por línea</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>Archivo de clave…</translation>
    </message>
    <message>
        <source>A file whose content is the key</source>
        <translation>Un archivo cuyo contenido es la clave</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>List of keys, one a line</source>
        <translation>Lista de claves, una por línea</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Archivo de clave</translation>
    </message>
    <message>
        <source>Key file ({})</source>
        <translation>Archivo de clave ({})</translation>
    </message>
    <message>
        <source>Key in hexadecimal: {}</source>
        <translation>Clave en hexadecimal: {}</translation>
    </message>
    <message>
        <source>Password or key: {}</source>
        <translation>Contraseña o clave: {}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>App usage</source>
        <translation>Uso de aplicación</translation>
    </message>
    <message>
        <source>Bluetooth device</source>
        <translation>Dispositivo Bluetooth</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Calendar event</source>
        <translation>Evento de calendario</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Cell tower</source>
        <translation>Torre de telefonía móvil</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Device event</source>
        <translation>Evento del dispositivo</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>Tarjeta SIM</translation>
    </message>
    <message>
        <source>Wi-Fi network</source>
        <translation>Red wifi</translation>
    </message>
    <message>
        <source>File reference</source>
        <translation>Referencia a archivo</translation>
    </message>
    <message>
        <source>Form entry</source>
        <translation>Entrada de formulario</translation>
    </message>
    <message>
        <source>From another tool</source>
        <translation>De otra herramienta</translation>
    </message>
    <message>
        <source>Health record</source>
        <translation>Registro de salud</translation>
    </message>
    <message>
        <source>Installed app</source>
        <translation>Aplicación instalada</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Keyboard word</source>
        <translation>Palabra del teclado</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Log event</source>
        <translation>Evento de registro</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notificación</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permiso</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Buzón de voz</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Búsqueda web</translation>
    </message>
    <message>
        <source>Web visit</source>
        <translation>Visita web</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Limitado</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>No coincide</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>En cuarentena</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Unread layer</source>
        <translation>Capa no leída</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>An ingest is running: the language changes when Indicia is started again.</source>
        <translation>Hay una ingesta en curso: el idioma cambia cuando Indicia se inicie de nuevo.</translation>
    </message>
</context>
<context>
    <name>LedgerEntryDialog</name>
    <message>
        <source>Ledger entry</source>
        <translation>Asiento del libro</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>Lo que dice el asiento</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies the entry as it stands in the ledger, byte for byte</source>
        <translation>Copia el asiento tal como está en el libro, byte por byte</translation>
    </message>
    <message>
        <source>Ledger entry {}</source>
        <translation>Asiento del libro {}</translation>
    </message>
    <message>
        <source>Leaf: the SHA-256 of a zero byte and the bytes that Copy takes</source>
        <translation>Hoja: el SHA-256 de un byte cero y de los bytes que toma Copiar</translation>
    </message>
</context>
<context>
    <name>LiftDialog</name>
    <message>
        <source>Lift protection</source>
        <translation>Levantar la protección</translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation>Registros seleccionados: {}.</translation>
    </message>
    <message>
        <source>Their content can then be seen without a reason. The ledger keeps who lifted it and why.</source>
        <translation>Su contenido se podrá ver entonces sin motivo. El libro de custodia guarda quién la levantó y por qué.</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
</context>
<context>
    <name>LinkBytes</name>
    <message>
        <source>Bytes of the write-ahead log {}</source>
        <translation>Bytes del registro de escritura anticipada {}</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>the same stands in {}</source>
        <translation>lo mismo está en {}</translation>
    </message>
    <message>
        <source>inside of this value</source>
        <translation>dentro de este valor</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes at {} (0x{:x})</source>
        <translation>
            <numerusform>{} byte en {} (0x{:x})</numerusform>
            <numerusform>{} bytes en {} (0x{:x})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}, in {} pieces</source>
        <translation>
            <numerusform>{}, en {} parte</numerusform>
            <numerusform>{}, en {} partes</numerusform>
        </translation>
    </message>
    <message>
        <source>Which bytes hold this value is not stated; the record is {}</source>
        <translation>No se indica qué bytes contienen este valor; el registro es {}</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>{} · {}</translation>
    </message>
    <message>
        <source>no bytes of its own</source>
        <translation>sin bytes propios</translation>
    </message>
    <message>
        <source>{} of the write-ahead log</source>
        <translation>{} del registro de escritura anticipada</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>One</source>
        <translation>Uno</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Aplicaciones</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elementos</translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Find an identifier or name</source>
        <translation>Buscar un identificador o nombre</translation>
    </message>
    <message>
        <source>Make it the result set</source>
        <translation>Convertirlo en el conjunto de resultados</translation>
    </message>
    <message>
        <source>Ways of looking at the links</source>
        <translation>Formas de mirar los vínculos</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Participants: {}, links: {}, records: {}</source>
        <translation>Participantes: {}, vínculos: {}, registros: {}</translation>
    </message>
    <message>
        <source>drawn: the {} participants and {} links with most records; the table has all</source>
        <translation>dibujados: los {} participantes y {} vínculos con más registros; la tabla los tiene todos</translation>
    </message>
    <message>
        <source>Records that name nobody to link: {}</source>
        <translation>Registros que no nombran a nadie con quien vincular: {}</translation>
    </message>
    <message>
        <source>Protected records, left out until the item dock is told why: {}</source>
        <translation>Registros protegidos, omitidos hasta que se diga por qué en el panel del elemento: {}</translation>
    </message>
    <message>
        <source>Records of other kinds in the result set: {}</source>
        <translation>Registros de otros tipos en el conjunto de resultados: {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>unidos por identificador, nunca por nombre</translation>
    </message>
    <message>
        <source>Choose a participant or a link: its records are shown here.</source>
        <translation>Elija un participante o un vínculo: sus registros se muestran aquí.</translation>
    </message>
    <message>
        <source>Records that link {} and {}: {}</source>
        <translation>Registros que vinculan {} y {}: {}</translation>
    </message>
    <message numerus="yes">
        <source>Records that link {} with {} others: {}</source>
        <translation>
            <numerusform>Registros que vinculan {} con {} más: {}</numerusform>
            <numerusform>Registros que vinculan {} con {} más: {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>The file that this names was not found in the evidence.</source>
        <translation>El archivo que esto nombra no se encontró en la evidencia.</translation>
    </message>
    <message>
        <source>Protected: {}. Say in the item dock why you need to see it.</source>
        <translation>Protegido: {}. Diga en el panel del elemento por qué necesita verlo.</translation>
    </message>
    <message>
        <source>Categorised already: {}. Hold P to look.</source>
        <translation>Ya categorizado: {}. Mantenga P para mirar.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open case: choose its folder</source>
        <translation>Abrir caso: elija su carpeta</translation>
    </message>
    <message>
        <source>Another window shows this case; it was asked to the front.</source>
        <translation>Otra ventana muestra este caso; se le pidió que pase al frente.</translation>
    </message>
    <message>
        <source>The case cannot be opened</source>
        <translation>El caso no se puede abrir</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>El caso no se puede abrir.</translation>
    </message>
    <message>
        <source>Case {} — evidence read-only — Indicia</source>
        <translation>Caso {} — evidencia solo para lectura — Indicia</translation>
    </message>
    <message>
        <source>The sample case is made: this takes some seconds…</source>
        <translation>Se está creando el caso de muestra: tarda unos segundos…</translation>
    </message>
    <message>
        <source>The sample case could not be made: {}</source>
        <translation>No se pudo crear el caso de muestra: {}</translation>
    </message>
    <message>
        <source>Open or make a case first; then drop the evidence again.</source>
        <translation>Abra o cree primero un caso; después suelte la evidencia otra vez.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>No hay ningún caso abierto</translation>
    </message>
    <message>
        <source>Indicia was not closed</source>
        <translation>Indicia no se cerró</translation>
    </message>
    <message>
        <source>Indicia ended while this case was open: {}</source>
        <translation>Indicia terminó mientras este caso estaba abierto: {}</translation>
    </message>
    <message>
        <source>Nothing that was recorded is lost. An ingest that was interrupted can be resumed in Jobs.</source>
        <translation>Nada de lo registrado se pierde. Una ingesta interrumpida se puede reanudar en Trabajos.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Abrirlo de nuevo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Ingest is running</source>
        <translation>Hay una ingesta en curso</translation>
    </message>
    <message>
        <source>An ingest is running. Stop it and close the case?</source>
        <translation>Hay una ingesta en curso. ¿Detenerla y cerrar el caso?</translation>
    </message>
    <message>
        <source>What is recorded so far stays. “Resume” takes the ingest up again.</source>
        <translation>Lo registrado hasta ahora permanece. «Reanudar» retoma la ingesta.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>ManifestDialog</name>
    <message>
        <source>A list of the digests of every file that was read, in a form that other tools check. A proof file beside it ties it to the ledger.</source>
        <translation>Una lista de los resúmenes de cada archivo leído, en una forma que otras herramientas comprueban. Un archivo de prueba a su lado la vincula al libro de custodia.</translation>
    </message>
    <message>
        <source>Export manifest</source>
        <translation>Exportar manifiesto</translation>
    </message>
    <message numerus="yes">
        <source>{} files are listed in {}; its proof lies beside it.</source>
        <translation>
            <numerusform>{} archivo está listado en {}; su prueba está al lado.</numerusform>
            <numerusform>{} archivos están listados en {}; su prueba está al lado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show all points (Home)</source>
        <translation>Mostrar todos los puntos (Inicio)</translation>
    </message>
    <message>
        <source>Nearer (plus)</source>
        <translation>Más cerca (más)</translation>
    </message>
    <message>
        <source>Further away (minus)</source>
        <translation>Más lejos (menos)</translation>
    </message>
    <message>
        <source>Choose area</source>
        <translation>Elegir zona</translation>
    </message>
    <message>
        <source>Draw a rectangle by dragging; Shift and dragging does so at any time</source>
        <translation>Dibuje un rectángulo arrastrando; Shift y arrastrar lo hace en cualquier momento</translation>
    </message>
    <message>
        <source>Only this area</source>
        <translation>Solo esta zona</translation>
    </message>
    <message>
        <source>Keep only the results in the rectangle, or else in the view</source>
        <translation>Conservar solo los resultados del rectángulo o, si no lo hay, de la vista</translation>
    </message>
    <message>
        <source>Everywhere again</source>
        <translation>Otra vez en todas partes</translation>
    </message>
    <message>
        <source>Take the area away that the results were kept to</source>
        <translation>Quitar la zona a la que se limitaron los resultados</translation>
    </message>
    <message>
        <source>Tracks, gaps over</source>
        <translation>Trayectos, huecos de más de</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Circles of stated accuracy</source>
        <translation>Círculos de la precisión indicada</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Teselas</translation>
    </message>
    <message>
        <source>Draw a local file of map tiles (MBTiles) below</source>
        <translation>Dibujar debajo un archivo local de teselas de mapa (MBTiles)</translation>
    </message>
    <message>
        <source>Choose a file of map tiles…</source>
        <translation>Elegir un archivo de teselas de mapa…</translation>
    </message>
    <message>
        <source>Without tiles</source>
        <translation>Sin teselas</translation>
    </message>
    <message>
        <source>A track ends where no point follows for</source>
        <translation>Un trayecto termina donde no sigue ningún punto durante</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 horas</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
</context>
<context>
    <name>MapSentences</name>
    <message>
        <source>No record of the result set states a place that can be drawn.</source>
        <translation>Ningún registro del conjunto de resultados indica un lugar que se pueda dibujar.</translation>
    </message>
    <message>
        <source>Points in view: {} of {}</source>
        <translation>Puntos en la vista: {} de {}</translation>
    </message>
    <message>
        <source>Not drawn, latitude or longitude missing or not a number: {}.</source>
        <translation>No dibujados, latitud o longitud falta o no es un número: {}.</translation>
    </message>
    <message>
        <source>Not drawn, latitude beyond 90° or longitude beyond 180°: {}.</source>
        <translation>No dibujados, latitud más allá de 90° o longitud más allá de 180°: {}.</translation>
    </message>
    <message>
        <source>Not drawn, at 0, 0, which devices write where they know no place: {}.</source>
        <translation>No dibujados, en 0, 0, que los aparatos escriben cuando no conocen ningún lugar: {}.</translation>
    </message>
    <message>
        <source>Not asked for a place, as they are protected: {}. The item dock asks why; so does has:location.</source>
        <translation>No se les pidió un lugar, pues están protegidos: {}. El panel del elemento pregunta por qué; también has:location.</translation>
    </message>
    <message>
        <source>Not drawn, as only the first {} places are: {}.</source>
        <translation>No dibujados, pues solo se dibujan los primeros {} lugares: {}.</translation>
    </message>
    <message>
        <source>Drawn at the edge, as the map ends at 85° north and south: {}.</source>
        <translation>Dibujados en el borde, pues el mapa termina en 85° norte y sur: {}.</translation>
    </message>
    <message>
        <source>No point has a stated accuracy: open discs.</source>
        <translation>Ningún punto tiene una precisión indicada: discos abiertos.</translation>
    </message>
    <message>
        <source>Points without a stated accuracy: {} (open discs).</source>
        <translation>Puntos sin precisión indicada: {} (discos abiertos).</translation>
    </message>
    <message>
        <source>Circles of accuracy are drawn for the first {} points only.</source>
        <translation>Los círculos de precisión se dibujan solo para los primeros {} puntos.</translation>
    </message>
    <message>
        <source>A disc with a number stands for several points, in their middle: an aid for drawing only.</source>
        <translation>Un disco con un número representa varios puntos, en su centro: solo una ayuda para el dibujo.</translation>
    </message>
    <message>
        <source>A line joins points of one source in the order of their times: it is not the way taken.</source>
        <translation>Una línea une puntos de una fuente en el orden de sus horas: no es el camino recorrido.</translation>
    </message>
    <message>
        <source>In no track, without a time: {}.</source>
        <translation>En ningún trayecto, sin hora: {}.</translation>
    </message>
    <message>
        <source>Not all tracks are drawn here: go nearer to see the others.</source>
        <translation>Aquí no se dibujan todos los trayectos: acérquese para ver los demás.</translation>
    </message>
    <message>
        <source>Coasts and borders are of 1:10 million: here they may be off by a kilometre and more.</source>
        <translation>Las costas y fronteras son de 1:10 millones: aquí pueden desviarse un kilómetro o más.</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Records of this kind state no places.</source>
        <translation>Los registros de este tipo no indican lugares.</translation>
    </message>
    <message>
        <source>The places cannot be read: {}</source>
        <translation>No se pueden leer los lugares: {}</translation>
    </message>
    <message>
        <source>Selected: {}</source>
        <translation>Seleccionados: {}</translation>
    </message>
    <message>
        <source>Not drawn for what they state: {}</source>
        <translation>No dibujados por lo que indican: {}</translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation>Buscando lugares…</translation>
    </message>
    <message>
        <source>the first {} are listed</source>
        <translation>se listan los primeros {}</translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>Make &amp;exhibit</source>
        <translation>Hacer pie&amp;za</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>Marcar como &amp;revisado</translation>
    </message>
    <message>
        <source>Write &amp;note…</source>
        <translation>Escribir &amp;nota…</translation>
    </message>
    <message>
        <source>&amp;Agree with others’ tags</source>
        <translation>&amp;Estar de acuerdo con las etiquetas de otros</translation>
    </message>
    <message>
        <source>&amp;Disagree with others’ tags…</source>
        <translation>E&amp;star en desacuerdo con las etiquetas de otros…</translation>
    </message>
    <message>
        <source>&amp;Withdraw my tags</source>
        <translation>Re&amp;tirar mis etiquetas</translation>
    </message>
    <message>
        <source>&amp;Undo last mark</source>
        <translation>Des&amp;hacer la última marca</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>&amp;Proteger…</translation>
    </message>
    <message>
        <source>&amp;Lift protection…</source>
        <translation>&amp;Levantar la protección…</translation>
    </message>
    <message>
        <source>Who works &amp;here…</source>
        <translation>Quién tra&amp;baja aquí…</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>Tag “{}”</source>
        <translation>Etiqueta «{}»</translation>
    </message>
    <message>
        <source>Tag of key {}</source>
        <translation>Etiqueta de la tecla {}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Escribir nota</translation>
    </message>
    <message>
        <source>Disagree with others’ tags</source>
        <translation>Estar en desacuerdo con las etiquetas de otros</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Estar en desacuerdo</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>No hay nada seleccionado.</translation>
    </message>
</context>
<context>
    <name>MarkGroups</name>
    <message>
        <source>protected: {}</source>
        <translation>protegido: {}</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>con una nota</translation>
    </message>
    <message>
        <source>a second examiner agrees</source>
        <translation>un segundo examinador está de acuerdo</translation>
    </message>
    <message>
        <source>a second examiner disagrees</source>
        <translation>un segundo examinador está en desacuerdo</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>en disputa</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Tag “{}”</source>
        <translation>Etiqueta «{}»</translation>
    </message>
    <message>
        <source>Key {} has no tag. Give it one in the panel Tags.</source>
        <translation>La tecla {} no tiene etiqueta. Asígnele una en el panel Etiquetas.</translation>
    </message>
    <message>
        <source>Withdraw tags</source>
        <translation>Retirar etiquetas</translation>
    </message>
    <message>
        <source>Withdraw “{}”</source>
        <translation>Retirar «{}»</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Agree with tags</source>
        <translation>Estar de acuerdo con las etiquetas</translation>
    </message>
    <message>
        <source>Disagree with tags</source>
        <translation>Estar en desacuerdo con las etiquetas</translation>
    </message>
    <message>
        <source>Protect as “{}”</source>
        <translation>Proteger como «{}»</translation>
    </message>
    <message>
        <source>Lift protection</source>
        <translation>Levantar la protección</translation>
    </message>
    <message>
        <source>Marks are still being written. Undo when they are.</source>
        <translation>Todavía se están escribiendo marcas. Deshaga cuando terminen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>The last mark is of {}, who alone can undo it (menu Mark, Who works here).</source>
        <translation>La última marca es de {}, única persona que puede deshacerla (menú Marcar, Quién trabaja aquí).</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>No hay nada seleccionado.</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>Deshacer: {}</translation>
    </message>
    <message>
        <source>{} was not done. {} Ledger entries written before that: {}.</source>
        <translation>{} no se hizo. {} Asientos del libro escritos antes: {}.</translation>
    </message>
    <message>
        <source>{} — ledger entries written: {}</source>
        <translation>{} — asientos del libro escritos: {}</translation>
    </message>
    <message>
        <source>, nothing new to say of: {}</source>
        <translation>, nada nuevo que decir de: {}</translation>
    </message>
    <message>
        <source>. Cancelled after {} of {}; what is in the ledger stays</source>
        <translation>. Cancelado tras {} de {}; lo que está en el libro permanece</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>disputed</source>
        <translation>en disputa</translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation>protegido: {}</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>una nota</translation>
    </message>
    <message>
        <source>notes: {}</source>
        <translation>notas: {}</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protegido</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>agrees with “{}”</source>
        <translation>está de acuerdo con «{}»</translation>
    </message>
    <message>
        <source>disagrees with “{}”</source>
        <translation>está en desacuerdo con «{}»</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>exhibit {}</source>
        <translation>pieza {}</translation>
    </message>
    <message>
        <source>The marks of the case are being read…</source>
        <translation>Se están leyendo las marcas del caso…</translation>
    </message>
    <message>
        <source>Protected: {}. The item dock asks why.</source>
        <translation>Protegido: {}. El panel del elemento pregunta por qué.</translation>
    </message>
</context>
<context>
    <name>MediaList</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>distance {} of 64</source>
        <translation>distancia {} de 64</translation>
    </message>
</context>
<context>
    <name>MediaState</name>
    <message>
        <source>Media veiled</source>
        <translation>Medios velados</translation>
    </message>
    <message>
        <source>Media open</source>
        <translation>Medios a la vista</translation>
    </message>
</context>
<context>
    <name>MediumView</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Ways of looking at the result set</source>
        <translation>Formas de mirar el conjunto de resultados</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>The case is a folder of its own. Evidence stays where it is and is only read.</source>
        <translation>El caso es una carpeta propia. La evidencia se queda donde está y solo se lee.</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>Crear caso</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>Case number:</source>
        <translation>Número del caso:</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Título:</translation>
    </message>
    <message>
        <source>Examiner:</source>
        <translation>Examinador:</translation>
    </message>
    <message>
        <source>Agency (optional):</source>
        <translation>Organismo (opcional):</translation>
    </message>
    <message>
        <source>Authority (optional):</source>
        <translation>Autorización (opcional):</translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation>Zona horaria:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Carpeta:</translation>
    </message>
    <message>
        <source>Warrant, consent or order under which you examine</source>
        <translation>Orden, consentimiento o mandato bajo el que usted examina</translation>
    </message>
    <message>
        <source>What the case is called</source>
        <translation>Cómo se llama el caso</translation>
    </message>
    <message>
        <source>Give the case a number; the report and the ledger name it.</source>
        <translation>Dé un número al caso; el informe y el libro de custodia lo nombran.</translation>
    </message>
    <message>
        <source>Give the case a title.</source>
        <translation>Dé un título al caso.</translation>
    </message>
    <message>
        <source>Say who examines; the ledger writes each act in that name.</source>
        <translation>Diga quién examina; el libro de custodia escribe cada acto con ese nombre.</translation>
    </message>
    <message>
        <source>Choose a folder for the case.</source>
        <translation>Elija una carpeta para el caso.</translation>
    </message>
    <message>
        <source>Choose a time zone of the list, such as Europe/London.</source>
        <translation>Elija una zona horaria de la lista, como Europe/London.</translation>
    </message>
    <message>
        <source>Name the folder from the root of the disk, such as /cases/2026-017.</source>
        <translation>Indique la carpeta desde la raíz del disco, como /cases/2026-017.</translation>
    </message>
    <message>
        <source>Where the folder of the case is made</source>
        <translation>Dónde se crea la carpeta del caso</translation>
    </message>
</context>
<context>
    <name>NoTalk</name>
    <message>
        <source>Shown here are messages, calls and contacts. The result set holds other records.</source>
        <translation>Aquí se muestran mensajes, llamadas y contactos. El conjunto de resultados contiene otros registros.</translation>
    </message>
    <message>
        <source>Show all messages, calls and contacts of the case</source>
        <translation>Mostrar todos los mensajes, llamadas y contactos del caso</translation>
    </message>
    <message>
        <source>Messages, calls and contacts</source>
        <translation>Mensajes, llamadas y contactos</translation>
    </message>
</context>
<context>
    <name>NodeTree</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Selected records: {}. Each gets a ledger entry in the name of {}.</source>
        <translation>Registros seleccionados: {}. Cada uno recibe un asiento del libro en nombre de {}.</translation>
    </message>
    <message>
        <source>An entry is never changed or deleted; it can be withdrawn by another one.</source>
        <translation>Un asiento nunca se cambia ni se borra; se puede retirar con otro.</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>En palabras sencillas</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>Texto:</translation>
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
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Elegir: {}</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Preview of the report</source>
        <translation>Vista previa del informe</translation>
    </message>
    <message>
        <source>Here stand the pages, exactly as they get signed.</source>
        <translation>Aquí están las páginas, exactamente como se firman.</translation>
    </message>
    <message>
        <source>Page {}</source>
        <translation>Página {}</translation>
    </message>
    <message>
        <source>The document was closed meanwhile.</source>
        <translation>El documento se cerró entretanto.</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message numerus="yes">
        <source>… {} more characters are not shown here; copying the line takes them all</source>
        <translation>
            <numerusform>… {} carácter más no se muestra aquí; al copiar la línea se toma también</numerusform>
            <numerusform>… {} caracteres más no se muestran aquí; al copiar la línea se toman todos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairsView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar lo seleccionado</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Own side of item {}</source>
        <translation>Lado propio del elemento {}</translation>
    </message>
    <message>
        <source>Own side of items {}</source>
        <translation>Lado propio de los elementos {}</translation>
    </message>
    <message>
        <source>As stored: {}</source>
        <translation>Tal como está almacenado: {}</translation>
    </message>
    <message>
        <source>Own account of item {}</source>
        <translation>Cuenta propia del elemento {}</translation>
    </message>
    <message>
        <source>Participants are joined over apps and devices by identifier, never by name: telephone numbers with their country in any spelling; numbers without country where exactly one number of the case has these digits; e-mail addresses without regard to letter case; anything else letter by letter within one service. Names are those that contacts of this case give to the identifier.</source>
        <translation>Los participantes se unen entre aplicaciones y dispositivos por identificador, nunca por nombre: números de teléfono con su país en cualquier escritura; números sin país cuando exactamente un número del caso tiene esas cifras; direcciones de correo sin distinguir mayúsculas; todo lo demás letra por letra dentro de un servicio. Los nombres son los que los contactos de este caso dan al identificador.</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>No se puede leer el catálogo: {}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who works here</source>
        <translation>Quién trabaja aquí</translation>
    </message>
    <message>
        <source>Tags, notes, reviews and protections are written in this name.</source>
        <translation>Etiquetas, notas, revisiones y protecciones se escriben con este nombre.</translation>
    </message>
    <message>
        <source>A second examiner gives a name of their own, so that both judgements can be told apart.</source>
        <translation>Un segundo examinador indica su propio nombre, para que ambos juicios se puedan distinguir.</translation>
    </message>
    <message>
        <source>Work in this name</source>
        <translation>Trabajar con este nombre</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>Role:</source>
        <translation>Función:</translation>
    </message>
</context>
<context>
    <name>Perspectives</name>
    <message>
        <source>&amp;Examine</source>
        <translation>&amp;Examinar</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Leer</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>The file has no bytes.</source>
        <translation>El archivo no tiene bytes.</translation>
    </message>
    <message>
        <source>The file is larger than {} MB.</source>
        <translation>El archivo es mayor de {} MB.</translation>
    </message>
    <message>
        <source>The evidence now reads differently than it was recorded: its SHA-256 is another one.</source>
        <translation>La evidencia se lee ahora de otro modo que cuando se registró: su SHA-256 es otro.</translation>
    </message>
    <message>
        <source>Videos are not compared.</source>
        <translation>Los vídeos no se comparan.</translation>
    </message>
    <message>
        <source>The frame was not decoded whole.</source>
        <translation>El fotograma no se descodificó por completo.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Show pages</source>
        <translation>Mostrar páginas</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>Mostrar imagen</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>En tonos de gris</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página previa</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Esto no tiene bytes propios.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>Ya categorizado como {}. Permanece oculto hasta que usted lo pida.</translation>
    </message>
    <message>
        <source>Pages stay hidden until you ask for them. Links, forms and scripts in them do nothing.</source>
        <translation>Las páginas permanecen ocultas hasta que usted las pida. Sus enlaces, formularios y scripts no hacen nada.</translation>
    </message>
    <message>
        <source>Pictures stay hidden until you ask for them.</source>
        <translation>Las imágenes permanecen ocultas hasta que usted las pida.</translation>
    </message>
    <message>
        <source>Page, to scroll</source>
        <translation>Página, para desplazarse</translation>
    </message>
    <message>
        <source>It was not decoded whole.</source>
        <translation>No se descodificó por completo.</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} píxeles</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Página {} de {}</translation>
    </message>
    <message>
        <source>{}, the first of {}</source>
        <translation>{}, los primeros de {}</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Go to place</source>
        <translation>Ir al lugar</translation>
    </message>
    <message>
        <source>Name of a town, or latitude and longitude such as 51.5, -0.12; towns are listed with their people</source>
        <translation>Nombre de una localidad, o latitud y longitud como 51.5, -0.12; las localidades se listan con sus habitantes</translation>
    </message>
    <message>
        <source>Places of that name</source>
        <translation>Lugares con ese nombre</translation>
    </message>
    <message>
        <source>No town of 1,000 people or more is called {}: write latitude and longitude.</source>
        <translation>Ninguna localidad de 1,000 habitantes o más se llama {}: escriba latitud y longitud.</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>sin hora</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no: not a number</source>
        <translation>no: no es un número</translation>
    </message>
    <message>
        <source>no: not on earth</source>
        <translation>no: no está en la tierra</translation>
    </message>
    <message>
        <source>no: 0, 0 is what devices write without a place</source>
        <translation>no: 0, 0 es lo que los aparatos escriben sin lugar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Localizador</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dibujado</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>What is listed</source>
        <translation>Qué se lista</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>A la vista</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Seleccionado</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>No dibujado</translation>
    </message>
    <message>
        <source>About what is drawn</source>
        <translation>Acerca de lo dibujado</translation>
    </message>
    <message>
        <source>Places in the list</source>
        <translation>Lugares de la lista</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Exactly what gets signed, page by page, attachments included.</source>
        <translation>Exactamente lo que se firma, página por página, adjuntos incluidos.</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>Componer de nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The report is being built</source>
        <translation>El informe se está componiendo</translation>
    </message>
    <message>
        <source>What the report lacks</source>
        <translation>Qué le falta al informe</translation>
    </message>
    <message>
        <source>Remarks ({}), printed in the report, too:</source>
        <translation>Observaciones ({}), impresas también en el informe:</translation>
    </message>
    <message>
        <source>The report is being built…</source>
        <translation>El informe se está componiendo…</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>Deteniendo tras este paso…</translation>
    </message>
    <message>
        <source>Not built yet.</source>
        <translation>Aún no compuesto.</translation>
    </message>
    <message>
        <source>The report is still being built.</source>
        <translation>El informe todavía se está componiendo.</translation>
    </message>
    <message>
        <source>Build the report and look at it before you go on.</source>
        <translation>Componga el informe y mírelo antes de seguir.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written but what the ledger logged.</source>
        <translation>Detenido. No se escribió nada salvo lo que registró el libro de custodia.</translation>
    </message>
    <message>
        <source>Pages: {}, size: {}, attachments: {}</source>
        <translation>Páginas: {}, tamaño: {}, adjuntos: {}</translation>
    </message>
    <message>
        <source>SHA-256 before signing: {}</source>
        <translation>SHA-256 antes de firmar: {}</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Show the file as</source>
        <translation>Mostrar el archivo como</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Sin vista previa</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pages (PDF)</source>
        <translation>Páginas (PDF)</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Text of a document</source>
        <translation>Texto de un documento</translation>
    </message>
    <message>
        <source>Database (SQLite)</source>
        <translation>Base de datos (SQLite)</translation>
    </message>
    <message>
        <source>Registry hive</source>
        <translation>Colmena del registro</translation>
    </message>
    <message>
        <source>Tree (property list, JSON, XML)</source>
        <translation>Árbol (lista de propiedades, JSON, XML)</translation>
    </message>
    <message>
        <source>Tree (Protobuf)</source>
        <translation>Árbol (Protobuf)</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Mostrar como</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Esto no tiene bytes propios.</translation>
    </message>
    <message>
        <source>Files of this kind ({}) have no preview: choose above how to read it, or see Hex and Text.</source>
        <translation>Los archivos de esta clase ({}) no tienen vista previa: elija arriba cómo leerlo, o vea Hex y Texto.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Filter: text in path or message</source>
        <translation>Filtro: texto en la ruta o el mensaje</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Todos los problemas</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>Ir al archivo</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Leer de nuevo…</translation>
    </message>
    <message>
        <source>Read the file once more, within other limits</source>
        <translation>Leer el archivo una vez más, con otros límites</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Claves…</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>Contraseñas y otras claves para lo que está bloqueado</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Which rules the report follows: its sections, declarations and certification.</source>
        <translation>Qué reglas sigue el informe: sus secciones, declaraciones y certificación.</translation>
    </message>
    <message>
        <source>Report profiles</source>
        <translation>Perfiles de informe</translation>
    </message>
    <message>
        <source>Profile of your own…</source>
        <translation>Perfil propio…</translation>
    </message>
    <message>
        <source>Choose a profile that can be read.</source>
        <translation>Elija un perfil que se pueda leer.</translation>
    </message>
    <message>
        <source>Report profile</source>
        <translation>Perfil de informe</translation>
    </message>
    <message>
        <source>Sections: {}.</source>
        <translation>Secciones: {}.</translation>
    </message>
    <message>
        <source>Texts that it requires of you: {}.</source>
        <translation>Textos que le exige: {}.</translation>
    </message>
    <message>
        <source>Declarations of the examiner: {}.</source>
        <translation>Declaraciones del examinador: {}.</translation>
    </message>
    <message>
        <source>Certification under {}.</source>
        <translation>Certificación según {}.</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect</source>
        <translation>Proteger</translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation>Registros seleccionados: {}.</translation>
    </message>
    <message>
        <source>Whoever looks at the content of a protected record says why; the ledger keeps it.</source>
        <translation>Quien mire el contenido de un registro protegido dice por qué; el libro de custodia lo guarda.</translation>
    </message>
    <message>
        <source>privileged communication</source>
        <translation>comunicación privilegiada</translation>
    </message>
    <message>
        <source>intimate image of a victim</source>
        <translation>imagen íntima de una víctima</translation>
    </message>
    <message>
        <source>medical record</source>
        <translation>historial médico</translation>
    </message>
    <message>
        <source>Category:</source>
        <translation>Categoría:</translation>
    </message>
    <message>
        <source>Note (may be empty):</source>
        <translation>Nota (puede quedar vacía):</translation>
    </message>
</context>
<context>
    <name>ProtectedBar</name>
    <message>
        <source>Why you need to see it</source>
        <translation>Por qué necesita verlo</translation>
    </message>
    <message>
        <source>Reason for looking at the protected record</source>
        <translation>Motivo para mirar el registro protegido</translation>
    </message>
    <message>
        <source>Show content</source>
        <translation>Mostrar contenido</translation>
    </message>
    <message>
        <source>This record is protected: {}. Its content is shown to who says why; </source>
        <translation>Este registro está protegido: {}. Su contenido se muestra a quien diga por qué; </translation>
    </message>
    <message>
        <source>the ledger keeps who looked, when and why.</source>
        <translation>el libro de custodia guarda quién miró, cuándo y por qué.</translation>
    </message>
</context>
<context>
    <name>ProtectedSearch</name>
    <message>
        <source>Protected records left out of the search</source>
        <translation>Registros protegidos excluidos de la búsqueda</translation>
    </message>
    <message>
        <source>Why they are searched</source>
        <translation>Por qué se busca en ellos</translation>
    </message>
    <message>
        <source>Reason for searching protected records</source>
        <translation>Motivo para buscar en registros protegidos</translation>
    </message>
    <message>
        <source>Search them, too</source>
        <translation>Buscar también en ellos</translation>
    </message>
    <message>
        <source>Protected records are not searched: {} ({}). Who searches them says why.</source>
        <translation>No se busca en registros protegidos: {} ({}). Quien busca en ellos dice por qué.</translation>
    </message>
    <message>
        <source>Protected records are not searched: {}</source>
        <translation>No se busca en registros protegidos: {}</translation>
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
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>Filter for this</source>
        <translation>Filtrar por esto</translation>
    </message>
    <message>
        <source>Exclude this</source>
        <translation>Excluir esto</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>Filter for “{}”</source>
        <translation>Filtrar por «{}»</translation>
    </message>
    <message>
        <source>Exclude “{}”</source>
        <translation>Excluir «{}»</translation>
    </message>
    <message>
        <source>Group by {}</source>
        <translation>Agrupar por {}</translation>
    </message>
    <message>
        <source>Freeze the columns up to {}</source>
        <translation>Inmovilizar las columnas hasta {}</translation>
    </message>
    <message>
        <source>Freeze no column</source>
        <translation>No inmovilizar ninguna columna</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>Orden del libro</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Columnas mostradas</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>Filter: text in path, name, fields or digest</source>
        <translation>Filtro: texto en ruta, nombre, campos o resumen</translation>
    </message>
    <message>
        <source>Filter of the {} table</source>
        <translation>Filtro de la tabla {}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Table of {}</source>
        <translation>Tabla de {}</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>Exportar filas…</translation>
    </message>
    <message>
        <source>Save copies…</source>
        <translation>Guardar copias…</translation>
    </message>
    <message>
        <source>Copied: the first {} of {} rows. “Export rows…” writes all.</source>
        <translation>Copiadas: las primeras {} de {} filas. «Exportar filas…» las escribe todas.</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Ordenando…</translation>
    </message>
    <message numerus="yes">
        <source>{} rows, more are coming…</source>
        <translation>
            <numerusform>{} fila, llegan más…</numerusform>
            <numerusform>{} filas, llegan más…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} fila</numerusform>
            <numerusform>{} filas</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>No se puede leer el catálogo: {}</translation>
    </message>
</context>
<context>
    <name>RedactionPage</name>
    <message>
        <source>Redaction</source>
        <translation>Censura</translation>
    </message>
    <message>
        <source>What is redacted is replaced everywhere in the report: in its pages, names and attachments. Whatever the authority&apos;s scope keeps back is left out in any case.</source>
        <translation>Lo censurado se sustituye en todo el informe: en sus páginas, nombres y adjuntos. Lo que el alcance de la autorización retiene se omite en todo caso.</translation>
    </message>
    <message>
        <source>Redact nothing</source>
        <translation>No censurar nada</translation>
    </message>
    <message>
        <source>Redact by a profile (TOML file of your laboratory)</source>
        <translation>Censurar según un perfil (archivo TOML de su laboratorio)</translation>
    </message>
    <message>
        <source>Names, numbers, third parties, … to be replaced</source>
        <translation>Nombres, números, terceros, … que se sustituyen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Redaction profile</source>
        <translation>Perfil de censura</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>No pictures (their names, sizes and digests only)</source>
        <translation>Sin imágenes (solo sus nombres, tamaños y resúmenes)</translation>
    </message>
    <message>
        <source>Blurred: what a picture is about cannot be seen</source>
        <translation>Desenfocadas: no se puede ver de qué trata una imagen</translation>
    </message>
    <message>
        <source>As they are, made smaller</source>
        <translation>Tal como son, reducidas</translation>
    </message>
    <message>
        <source>Reason for showing protected pictures</source>
        <translation>Motivo para mostrar imágenes protegidas</translation>
    </message>
    <message>
        <source>Why protected pictures are shown; the ledger keeps it (empty: they are not shown)</source>
        <translation>Por qué se muestran imágenes protegidas; el libro de custodia lo guarda (vacío: no se muestran)</translation>
    </message>
    <message>
        <source>Choose the redaction profile.</source>
        <translation>Elija el perfil de censura.</translation>
    </message>
</context>
<context>
    <name>ReportKeeping</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>A report was begun and not finished.</source>
        <translation>Se empezó un informe y no se terminó.</translation>
    </message>
    <message>
        <source>Go on with it, or begin anew? Anew, its choices are forgotten; saved texts stay in the ledger.</source>
        <translation>¿Continuarlo o empezar de nuevo? De nuevo, sus elecciones se olvidan; los textos guardados permanecen en el libro de custodia.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>ReportWizard</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>Qué falta o está mal</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{} It is left as it is; until it is taken away, no draft is kept.</source>
        <translation>{} Se deja como está; hasta que se retire, no se guarda ningún borrador.</translation>
    </message>
    <message>
        <source>The report is being signed and written. It can be closed when that is done.</source>
        <translation>El informe se está firmando y escribiendo. Se puede cerrar cuando termine.</translation>
    </message>
    <message>
        <source>Steps of the report</source>
        <translation>Pasos del informe</translation>
    </message>
</context>
<context>
    <name>RetryDialog</name>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>The file is read and given to all parsers once more. What was recorded stays; artifacts that are not in the case yet are added, and the ledger says what came of it.</source>
        <translation>El archivo se lee y se da a todos los analizadores una vez más. Lo registrado permanece; los artefactos que aún no están en el caso se añaden, y el libro de custodia dice qué resultó.</translation>
    </message>
    <message numerus="yes">
        <source>{} minutes</source>
        <translation>
            <numerusform>{} minuto</numerusform>
            <numerusform>{} minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>{} GiB</source>
        <translation>{} GiB</translation>
    </message>
    <message>
        <source>Read:</source>
        <translation>Leer:</translation>
    </message>
    <message>
        <source>Time without an answer, at most:</source>
        <translation>Tiempo sin respuesta, como máximo:</translation>
    </message>
    <message>
        <source>Memory for the parsers:</source>
        <translation>Memoria para los analizadores:</translation>
    </message>
    <message>
        <source>Largest file given to parsers:</source>
        <translation>Archivo más grande que se da a los analizadores:</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>What came of each file is listed here.</source>
        <translation>Aquí se lista qué resultó de cada archivo.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>This file ({})</source>
        <translation>Este archivo ({})</translation>
    </message>
    <message>
        <source>All files with a problem of the kind “{}”: {}</source>
        <translation>Todos los archivos con un problema de la clase «{}»: {}</translation>
    </message>
    <message>
        <source>{}: the evidence CHANGED since it was recorded; nothing was added.</source>
        <translation>{}: la evidencia CAMBIÓ desde que se registró; no se añadió nada.</translation>
    </message>
    <message>
        <source>{}: still cannot be read: {}</source>
        <translation>{}: sigue sin poder leerse: {}</translation>
    </message>
    <message>
        <source>{}: read. Artifacts added: {}.</source>
        <translation>{}: leído. Artefactos añadidos: {}.</translation>
    </message>
    <message>
        <source>Files read again: {}. Artifacts added: {}.</source>
        <translation>Archivos leídos de nuevo: {}. Artefactos añadidos: {}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This problem is not one of a single file.</source>
        <translation>Este problema no es de un único archivo.</translation>
    </message>
</context>
<context>
    <name>SampleCase</name>
    <message>
        <source>Its process could not be started.</source>
        <translation>No se pudo iniciar su proceso.</translation>
    </message>
</context>
<context>
    <name>SaveCopiesDialog</name>
    <message>
        <source>Each file is read from the evidence, held against its recorded SHA-256 and written to a new folder with a proof; SHA256SUMS in it lists all digests. The ledger logs each copy.</source>
        <translation>Cada archivo se lee de la evidencia, se compara con su SHA-256 registrado y se escribe en una carpeta nueva con una prueba; SHA256SUMS en ella lista todos los resúmenes. El libro de custodia registra cada copia.</translation>
    </message>
    <message>
        <source>Copies are made before they can be dragged to another program.</source>
        <translation>Las copias se hacen antes de poder arrastrarse a otro programa.</translation>
    </message>
    <message>
        <source>Save copies</source>
        <translation>Guardar copias</translation>
    </message>
    <message>
        <source>Name a new folder with its whole path.</source>
        <translation>Indique una carpeta nueva con su ruta completa.</translation>
    </message>
    <message>
        <source>Say why protected files are needed.</source>
        <translation>Diga por qué se necesitan archivos protegidos.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Looking at what is selected…</source>
        <translation>Mirando lo seleccionado…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Optional; the ledger keeps it</source>
        <translation>Opcional; el libro de custodia lo guarda</translation>
    </message>
    <message>
        <source>The ledger keeps who copied protected files, when and why</source>
        <translation>El libro de custodia guarda quién copió archivos protegidos, cuándo y por qué</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>Bytes copiados</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>Carpeta nueva:</translation>
    </message>
    <message>
        <source>For whom:</source>
        <translation>Para quién:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <source>Drag copies from this list to another program, or copy the files and paste them there.</source>
        <translation>Arrastre copias de esta lista a otro programa, o copie los archivos y péguelos allí.</translation>
    </message>
    <message>
        <source>Copy files</source>
        <translation>Copiar archivos</translation>
    </message>
    <message>
        <source>More than {} files are selected: choose fewer. The command line copies any number (`indicia manifest --format bagit`).</source>
        <translation>Hay más de {} archivos seleccionados: elija menos. La línea de órdenes copia cualquier cantidad (`indicia manifest --format bagit`).</translation>
    </message>
    <message>
        <source>Files: {}. Together: {}.</source>
        <translation>Archivos: {}. En total: {}.</translation>
    </message>
    <message>
        <source>Selected too, without bytes that were read: {}. They are not copied.</source>
        <translation>Seleccionados también, sin bytes leídos: {}. No se copian.</translation>
    </message>
    <message>
        <source>Protected among them: {}, as {}.</source>
        <translation>Protegidos entre ellos: {}, como {}.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>Cancelled. No copy was kept, and the ledger states none.</source>
        <translation>Cancelado. No se conservó ninguna copia, y el libro de custodia no indica ninguna.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied and found as recorded: {}. They are in {}, each with its proof; {} lists the digests.</source>
        <translation>Copiados y hallados como se registraron: {}. Están en {}, cada uno con su prueba; {} lista los resúmenes.</translation>
    </message>
    <message>
        <source>Not copied: {}; the list says why.</source>
        <translation>No copiados: {}; la lista dice por qué.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Folder in which the new folder is made</source>
        <translation>Carpeta en la que se crea la carpeta nueva</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>The report is certified: whatever is changed afterwards shows when it is verified.</source>
        <translation>El informe se certifica: lo que se cambie después se nota al verificarlo.</translation>
    </message>
    <message>
        <source>Lab certificate of this machine</source>
        <translation>Certificado de laboratorio de este equipo</translation>
    </message>
    <message>
        <source>Certificate file (PKCS #12)</source>
        <translation>Archivo de certificado (PKCS #12)</translation>
    </message>
    <message>
        <source>Card or token (PKCS #11)</source>
        <translation>Tarjeta o token (PKCS #11)</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>Sin firma</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Quién firma</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Archivo de certificado</translation>
    </message>
    <message>
        <source>Key in the token</source>
        <translation>Clave en el token</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Time stamp from</source>
        <translation>Sello de tiempo de</translation>
    </message>
    <message>
        <source>Trusted roots</source>
        <translation>Raíces de confianza</translation>
    </message>
    <message>
        <source>File ending in .p12 or .pfx</source>
        <translation>Archivo que termina en .p12 o .pfx</translation>
    </message>
    <message>
        <source>http://… of a time-stamping authority</source>
        <translation>http://… de una autoridad de sellado de tiempo</translation>
    </message>
    <message>
        <source>PEM file with the root certificates, and revocation lists if there are any</source>
        <translation>Archivo PEM con los certificados raíz, y listas de revocación si las hay</translation>
    </message>
    <message>
        <source>Leave room for a reviewer, whose signature alone may be added later</source>
        <translation>Dejar sitio para un revisor, cuya firma es lo único que se puede añadir después</translation>
    </message>
    <message>
        <source>The certificate file does not exist. Choose a .p12 or .pfx file.</source>
        <translation>El archivo de certificado no existe. Elija un archivo .p12 o .pfx.</translation>
    </message>
    <message>
        <source>Name the key in the token: pkcs11:token=…;object=…</source>
        <translation>Indique la clave en el token: pkcs11:token=…;object=…</translation>
    </message>
    <message>
        <source>With room for a reviewer the level is B-LT at most; the second signature brings B-LTA.</source>
        <translation>Con sitio para un revisor el nivel es B-LT como máximo; la segunda firma trae B-LTA.</translation>
    </message>
    <message>
        <source>This level needs the address (http://…) of a time-stamping authority.</source>
        <translation>Este nivel necesita la dirección (http://…) de una autoridad de sellado de tiempo.</translation>
    </message>
    <message>
        <source>This level needs a file with the trusted root certificates.</source>
        <translation>Este nivel necesita un archivo con los certificados raíz de confianza.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Asked for here, never kept (none: leave empty)</source>
        <translation>Se pide aquí, nunca se guarda (ninguna: deje vacío)</translation>
    </message>
    <message>
        <source>A certificate of your own making, self-signed, made at first use. It identifies nobody by itself: hand its fingerprint to those who verify.</source>
        <translation>Un certificado hecho por usted, autofirmado, creado en el primer uso. Por sí mismo no identifica a nadie: entregue su huella a quienes verifican.</translation>
    </message>
    <message>
        <source>Without a signature only the ledger&apos;s proof beside the file shows where it comes from.</source>
        <translation>Sin firma, solo la prueba del libro de custodia junto al archivo muestra de dónde viene.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <source>This picture cannot be compared: it could not be decoded.</source>
        <translation>Esta imagen no se puede comparar: no se pudo descodificar.</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>Sound of {} samples a second is not played.</source>
        <translation>El sonido de {} muestras por segundo no se reproduce.</translation>
    </message>
    <message>
        <source>It cannot be played: this computer has no sound device that answers.</source>
        <translation>No se puede reproducir: este equipo no tiene ningún dispositivo de sonido que responda.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>New case…</source>
        <translation>Caso nuevo…</translation>
    </message>
    <message>
        <source>Open case…</source>
        <translation>Abrir caso…</translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation>Abrir el caso de muestra</translation>
    </message>
    <message>
        <source>A case on invented evidence: a laptop and two phones</source>
        <translation>Un caso con evidencia inventada: un portátil y dos teléfonos</translation>
    </message>
    <message>
        <source>State of the sample case</source>
        <translation>Estado del caso de muestra</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Casos recientes</translation>
    </message>
    <message>
        <source>Cases that you open are listed here.</source>
        <translation>Los casos que abra se listan aquí.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify</source>
        <translation>Examen forense con una cadena de custodia que cualquiera puede verificar</translation>
    </message>
    <message>
        <source>Your first case</source>
        <translation>Su primer caso</translation>
    </message>
    <message>
        <source>New case: its number, title and your name. A case is a folder of its own.</source>
        <translation>Caso nuevo: su número, título y el nombre de usted. Un caso es una carpeta propia.</translation>
    </message>
    <message>
        <source>Add evidence: drop images, extractions or folders onto the window, and choose a profile.</source>
        <translation>Añadir evidencia: suelte imágenes, extracciones o carpetas sobre la ventana y elija un perfil.</translation>
    </message>
    <message>
        <source>Look while it is read: choose in the tree, narrow with the filter, tag with the keys 1 to 9.</source>
        <translation>Mire mientras se lee: elija en el árbol, reduzca con el filtro, etiquete con las teclas 1 a 9.</translation>
    </message>
    <message>
        <source>Report: choose what goes in, sign it, and hand it over with its manifest.</source>
        <translation>Informe: elija qué incluye, fírmelo y entréguelo con su manifiesto.</translation>
    </message>
    <message>
        <source>Verify: anyone can check the case and the report, also without Indicia.</source>
        <translation>Verificar: cualquiera puede comprobar el caso y el informe, también sin Indicia.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>MISMATCH: not the bytes that were acquired</source>
        <translation>NO COINCIDE: no son los bytes que se adquirieron</translation>
    </message>
    <message>
        <source>not verified: parts cannot be read</source>
        <translation>no verificado: hay partes que no se pueden leer</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificado</translation>
    </message>
    <message>
        <source>no stored hash</source>
        <translation>sin hash almacenado</translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation>aún no verificado</translation>
    </message>
    <message>
        <source>folder, no image</source>
        <translation>carpeta, no imagen</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>artifacts</source>
        <translation>artefactos</translation>
    </message>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>link evidence</source>
        <translation>evidencia de vínculos</translation>
    </message>
    <message>
        <source>problem results</source>
        <translation>resultados de problemas</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
</context>
<context>
    <name>TagTable</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>Put on selected</source>
        <translation>Poner en lo seleccionado</translation>
    </message>
    <message>
        <source>Withdraw from selected</source>
        <translation>Retirar de lo seleccionado</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>Cambiar quién trabaja aquí</translation>
    </message>
    <message>
        <source>Progress of the marks that are written</source>
        <translation>Progreso de las marcas que se escriben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel writing marks</source>
        <translation>Cancelar la escritura de marcas</translation>
    </message>
    <message>
        <source>What was written last</source>
        <translation>Qué se escribió por último</translation>
    </message>
    <message>
        <source>Written as: {} ({})</source>
        <translation>Escrito como: {} ({})</translation>
    </message>
    <message>
        <source>Tags of the keys</source>
        <translation>Etiquetas de las teclas</translation>
    </message>
    <message>
        <source>{}: {} of {}</source>
        <translation>{}: {} de {}</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>withdrawn by {} in entry {}: {}</source>
        <translation>retirado por {} en el asiento {}: {}</translation>
    </message>
    <message>
        <source>made an exhibit</source>
        <translation>hecho pieza</translation>
    </message>
    <message>
        <source>tagged “{}”</source>
        <translation>etiquetado «{}»</translation>
    </message>
    <message>
        <source>noted: {}</source>
        <translation>anotado: {}</translation>
    </message>
    <message>
        <source>agrees with entry {}{}</source>
        <translation>está de acuerdo con el asiento {}{}</translation>
    </message>
    <message>
        <source>disagrees with entry {}{}</source>
        <translation>está en desacuerdo con el asiento {}{}</translation>
    </message>
    <message>
        <source>withdraws entry {}{}</source>
        <translation>retira el asiento {}{}</translation>
    </message>
    <message>
        <source>corrects entry {}{}</source>
        <translation>corrige el asiento {}{}</translation>
    </message>
    <message>
        <source>protected as “{}”</source>
        <translation>protegido como «{}»</translation>
    </message>
    <message>
        <source>protection as “{}” lifted</source>
        <translation>protección como «{}» levantada</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”, by way of {}</source>
        <translation>mirado, protegido como «{}», por medio de {}</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”</source>
        <translation>mirado, protegido como «{}»</translation>
    </message>
    <message>
        <source>searched for “{}”, protected as “{}”</source>
        <translation>buscado «{}», protegido como «{}»</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Encoding of the text</source>
        <translation>Codificación del texto</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Texto del archivo</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Esto no tiene bytes propios.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes</source>
        <translation>
            <numerusform>Los primeros {} de {} byte</numerusform>
            <numerusform>Los primeros {} de {} bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {} bytes</source>
        <translation>
            <numerusform>{} byte</numerusform>
            <numerusform>Los {} bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Your texts</source>
        <translation>Sus textos</translation>
    </message>
    <message>
        <source>Each version that you save is an entry of the ledger; the report prints the newest.</source>
        <translation>Cada versión que guarde es un asiento del libro de custodia; el informe imprime la más nueva.</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Partes del informe</translation>
    </message>
    <message>
        <source>Versions in the ledger</source>
        <translation>Versiones en el libro</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>Usar esta versión</translation>
    </message>
    <message>
        <source>Save in the ledger</source>
        <translation>Guardar en el libro</translation>
    </message>
    <message>
        <source>Take back changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Not in the ledger yet: {}. Save your words or take the changes back; the report prints what is saved.</source>
        <translation>Aún no está en el libro: {}. Guarde sus palabras o descarte los cambios; el informe imprime lo guardado.</translation>
    </message>
    <message>
        <source>Entry {}, {}, {}</source>
        <translation>Asiento {}, {}, {}</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation> (retirado)</translation>
    </message>
    <message>
        <source>No version in the ledger yet</source>
        <translation>Aún sin versión en el libro</translation>
    </message>
    <message>
        <source>● changed, not saved</source>
        <translation>● cambiado, sin guardar</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ guardado</translation>
    </message>
    <message>
        <source>saved; not in this profile</source>
        <translation>guardado; no en este perfil</translation>
    </message>
    <message>
        <source>! required, missing</source>
        <translation>! exigido, falta</translation>
    </message>
    <message>
        <source>– empty</source>
        <translation>– vacío</translation>
    </message>
    <message>
        <source>Saved: ledger entry {}.</source>
        <translation>Guardado: asiento del libro {}.</translation>
    </message>
</context>
<context>
    <name>TileChoice</name>
    <message>
        <source>Choose a file of map tiles</source>
        <translation>Elija un archivo de teselas de mapa</translation>
    </message>
    <message>
        <source>Map tiles (*.mbtiles);;All files (*)</source>
        <translation>Teselas de mapa (*.mbtiles);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Map tiles: {}</source>
        <translation>Teselas de mapa: {}</translation>
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
        <translation>El archivo contiene teselas vectoriales (pbf). Solo se dibujan teselas que son imágenes.</translation>
    </message>
    <message>
        <source>The file holds tiles of a kind that is not drawn: {}.</source>
        <translation>El archivo contiene teselas de una clase que no se dibuja: {}.</translation>
    </message>
    <message>
        <source>The file holds no tiles.</source>
        <translation>El archivo no contiene teselas.</translation>
    </message>
    <message>
        <source>The file states zooms that no map has.</source>
        <translation>El archivo indica niveles que ningún mapa tiene.</translation>
    </message>
    <message>
        <source>Reading the file of tiles took too long.</source>
        <translation>Leer el archivo de teselas tardó demasiado.</translation>
    </message>
    <message>
        <source>A tile is larger than 4 MB.</source>
        <translation>Una tesela es mayor de 4 MB.</translation>
    </message>
    <message>
        <source>The file of tiles cannot be read: {}.</source>
        <translation>No se puede leer el archivo de teselas: {}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe tal archivo.</translation>
    </message>
    <message>
        <source>Another program has not finished writing this file (a -wal file is beside it).</source>
        <translation>Otro programa no ha terminado de escribir este archivo (hay un archivo -wal a su lado).</translation>
    </message>
    <message>
        <source>The file cannot be opened: {}.</source>
        <translation>No se puede abrir el archivo: {}.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{} d {} h</source>
        <translation>{} d {} h</translation>
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
        <translation>ningún evento durante {}</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Everything (F)</source>
        <translation>Todo (F)</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>Evento anterior</translation>
    </message>
    <message>
        <source>Event after</source>
        <translation>Evento siguiente</translation>
    </message>
    <message>
        <source>Lanes by</source>
        <translation>Bandas por</translation>
    </message>
    <message>
        <source>Lanes of the timeline by</source>
        <translation>Bandas de la cronología por</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>Elemento de evidencia</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Tipo de registro</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>Analizador</translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation>Clase de hora</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Reading times…</source>
        <translation>Leyendo horas…</translation>
    </message>
    <message>
        <source>Events of the stretch that is shown</source>
        <translation>Eventos del tramo mostrado</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>No se puede leer el catálogo: {}</translation>
    </message>
    <message numerus="yes">
        <source>First {} of {} events on the screen</source>
        <translation>
            <numerusform>Primeros {} de {} evento en pantalla</numerusform>
            <numerusform>Primeros {} de {} eventos en pantalla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} events on the screen</source>
        <translation>
            <numerusform>{} evento en pantalla</numerusform>
            <numerusform>{} eventos en pantalla</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems have no times. Choose files or artifacts on the left.</source>
        <translation>Los problemas no tienen horas. Elija archivos o artefactos a la izquierda.</translation>
    </message>
    <message numerus="yes">
        <source>{} times</source>
        <translation>
            <numerusform>{} hora</numerusform>
            <numerusform>{} horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} records without a time are not on the line</source>
        <translation>
            <numerusform>{} registro sin hora no está en la línea</numerusform>
            <numerusform>{} registros sin hora no están en la línea</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} times cannot be placed</source>
        <translation>
            <numerusform>{} hora no se puede situar</numerusform>
            <numerusform>{} horas no se pueden situar</numerusform>
        </translation>
    </message>
    <message>
        <source>only the first {} times are shown: narrow the result set</source>
        <translation>solo se muestran las primeras {} horas: reduzca el conjunto de resultados</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Keys and values of the file</source>
        <translation>Claves y valores del archivo</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>{} · {} nodes</source>
        <translation>
            <numerusform>{} · {} nodo</numerusform>
            <numerusform>{} · {} nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>its bytes are not known</source>
        <translation>sus bytes no se conocen</translation>
    </message>
    <message>
        <source>bytes {} to {}</source>
        <translation>bytes {} a {}</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>The case is being written by another job of this window. Wait until it has ended.</source>
        <translation>Otro trabajo de esta ventana está escribiendo el caso. Espere a que termine.</translation>
    </message>
</context>
<context>
    <name>ValueTableView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar lo seleccionado</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Verification is running</source>
        <translation>La verificación está en curso</translation>
    </message>
    <message>
        <source>Results of the verification</source>
        <translation>Resultados de la verificación</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>Verificar un archivo…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verificar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Compare with an anchor…</source>
        <translation>Comparar con un ancla…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Stopping after the check that runs now…</source>
        <translation>Deteniendo tras la comprobación en curso…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>CORRECTO</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALLO</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTA</translation>
    </message>
    <message>
        <source>FAILED · the verification itself
{}</source>
        <translation>FALLO · la verificación misma
{}</translation>
    </message>
    <message numerus="yes">
        <source>Verification failed: {} of {} checks</source>
        <translation>
            <numerusform>Verificación fallida: {} de {} comprobación</numerusform>
            <numerusform>Verificación fallida: {} de {} comprobaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: all {} checks hold</source>
        <translation>
            <numerusform>Verificado: {} comprobación se cumple</numerusform>
            <numerusform>Verificado: las {} comprobaciones se cumplen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was checked</source>
        <translation>No se comprobó nada</translation>
    </message>
    <message>
        <source>Checkpoint or proof that was kept elsewhere</source>
        <translation>Punto de control o prueba guardado en otro lugar</translation>
    </message>
    <message>
        <source>Report or manifest to verify</source>
        <translation>Informe o manifiesto que se verifica</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Show video</source>
        <translation>Mostrar vídeo</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>En tonos de gris</translation>
    </message>
    <message>
        <source>Frame of the video</source>
        <translation>Fotograma del vídeo</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>Fotograma anterior</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Fotograma siguiente</translation>
    </message>
    <message>
        <source>Play or pause the video</source>
        <translation>Reproducir o pausar el vídeo</translation>
    </message>
    <message>
        <source>Mute or unmute the sound of the video</source>
        <translation>Silenciar el sonido del vídeo o quitar el silencio</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Esto no tiene bytes propios.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>Ya categorizado como {}. Permanece oculto hasta que usted lo pida.</translation>
    </message>
    <message>
        <source>Videos stay veiled until you ask for them, and their sound muted until you unmute it.</source>
        <translation>Los vídeos permanecen velados hasta que usted los pida, y su sonido silenciado hasta que usted quite el silencio.</translation>
    </message>
    <message>
        <source>sound is looked for when it is shown</source>
        <translation>el sonido se busca cuando se muestra</translation>
    </message>
    <message>
        <source>with a sound track</source>
        <translation>con pista de sonido</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} píxeles</translation>
    </message>
    <message>
        <source>size not stated</source>
        <translation>tamaño no indicado</translation>
    </message>
    <message>
        <source>frames a second: {}</source>
        <translation>fotogramas por segundo: {}</translation>
    </message>
    <message>
        <source>frames a second not stated</source>
        <translation>fotogramas por segundo no indicados</translation>
    </message>
    <message numerus="yes">
        <source>{} frames by its header</source>
        <translation>
            <numerusform>{} fotograma según su cabecera</numerusform>
            <numerusform>{} fotogramas según su cabecera</numerusform>
        </translation>
    </message>
    <message>
        <source>number of frames not stated</source>
        <translation>número de fotogramas no indicado</translation>
    </message>
    <message>
        <source>no sound track</source>
        <translation>sin pista de sonido</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>Muestras por segundo: {}</translation>
    </message>
    <message>
        <source>its first two channels are played</source>
        <translation>se reproducen sus dos primeros canales</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>pistas de sonido: {}, se oye la primera</translation>
    </message>
    <message>
        <source>Packets of the sound that cannot be decoded: {}. Silence stands for them.</source>
        <translation>Paquetes del sonido que no se pueden descodificar: {}. El silencio está en su lugar.</translation>
    </message>
    <message>
        <source>{} · frame {} of {}</source>
        <translation>{} · fotograma {} de {}</translation>
    </message>
    <message>
        <source>{} · frame {}</source>
        <translation>{} · fotograma {}</translation>
    </message>
    <message>
        <source>Frames left out to keep the pace: {}</source>
        <translation>Fotogramas omitidos para mantener el ritmo: {}</translation>
    </message>
    <message>
        <source>No frame of it could be decoded.</source>
        <translation>No se pudo descodificar ningún fotograma.</translation>
    </message>
    <message>
        <source>Frame {} cannot be decoded: the file is damaged there, or ends before.</source>
        <translation>El fotograma {} no se puede descodificar: el archivo está dañado ahí o termina antes.</translation>
    </message>
    <message>
        <source>The last frame is shown.</source>
        <translation>Se muestra el último fotograma.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Esto no tiene bytes propios.</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Quitar silencio</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Volume {} %</source>
        <translation>Volumen {} %</translation>
    </message>
</context>
<context>
    <name>WaveCanvas</name>
    <message>
        <source>Wave of the sound</source>
        <translation>Onda del sonido</translation>
    </message>
    <message>
        <source>At {} of {}</source>
        <translation>En {} de {}</translation>
    </message>
</context>
<context>
    <name>WelfareActions</name>
    <message>
        <source>&amp;Hide everything</source>
        <translation>&amp;Ocultar todo</translation>
    </message>
    <message>
        <source>&amp;Veil all media until asked for</source>
        <translation>&amp;Velar todos los medios hasta que se pidan</translation>
    </message>
    <message>
        <source>Veil &amp;again what was shown</source>
        <translation>Velar de &amp;nuevo lo mostrado</translation>
    </message>
    <message>
        <source>&amp;Break reminder…</source>
        <translation>&amp;Aviso de descanso…</translation>
    </message>
    <message>
        <source>&amp;Welfare</source>
        <translation>&amp;Bienestar</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>{} bytes</source>
        <translation>
            <numerusform>{} byte</numerusform>
            <numerusform>{} bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>This file entry is not in the catalog.</source>
        <translation>Esta entrada de archivo no está en el catálogo.</translation>
    </message>
    <message>
        <source>{}: ledger entry {}, {}, SHA-256 {}</source>
        <translation>{}: asiento del libro {}, {}, SHA-256 {}</translation>
    </message>
    <message>
        <source>Problems ({})</source>
        <translation>Problemas ({})</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>No se puede contar el catálogo: {}</translation>
    </message>
</context>
<context>
    <name>ZoneButton</name>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Choose the time zone in which moments are shown</source>
        <translation>Elija la zona horaria en la que se muestran los momentos</translation>
    </message>
    <message>
        <source>Times in {}</source>
        <translation>Horas en {}</translation>
    </message>
    <message>
        <source>Times in {}, not the case&apos;s zone</source>
        <translation>Horas en {}, no la zona del caso</translation>
    </message>
    <message>
        <source>{} (the case&apos;s)</source>
        <translation>{} (la del caso)</translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation>Otra zona…</translation>
    </message>
    <message>
        <source>Show moments in:</source>
        <translation>Mostrar momentos en:</translation>
    </message>
</context>
</TS>
