<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Indicia</source>
        <translation>Sobre o Indicia</translation>
    </message>
    <message>
        <source>Indicia {}</source>
        <translation>Indicia {}</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify.</source>
        <translation>Exame forense com uma cadeia de custódia que qualquer pessoa pode verificar.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt is used under the GNU Lesser General Public License 3.</source>
        <translation>Apache License 2.0. O Qt é usado sob a GNU Lesser General Public License 3.</translation>
    </message>
</context>
<context>
    <name>ActLabels</name>
    <message>
        <source>Agency</source>
        <translation>Órgão</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>Archives opened</source>
        <translation>Arquivos compactados abertos</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefatos</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Em</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Arquivos anexos</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorização</translation>
    </message>
    <message>
        <source>Plug-ins that cannot be loaded</source>
        <translation>Complementos que não podem ser carregados</translation>
    </message>
    <message>
        <source>SHA-256 of the program</source>
        <translation>SHA-256 do programa</translation>
    </message>
    <message>
        <source>Carve</source>
        <translation>Recuperar por conteúdo (carving)</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Código de saída</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Estado de conservação</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contêiner</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Cópias</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Contagens</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>SHA-256 of the record</source>
        <translation>SHA-256 do registro</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>Bytes copiados</translation>
    </message>
    <message>
        <source>File entries</source>
        <translation>Entradas de arquivo</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>Item de evidência</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>Examinador</translation>
    </message>
    <message>
        <source>Acquisition hash</source>
        <translation>Hash de aquisição</translation>
    </message>
    <message>
        <source>Copies given up</source>
        <translation>Cópias abandonadas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Further files</source>
        <translation>Outros arquivos</translation>
    </message>
    <message>
        <source>Salted hash of the key</source>
        <translation>Hash com sal da chave</translation>
    </message>
    <message>
        <source>Form of the copy</source>
        <translation>Forma da cópia</translation>
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
        <translation>O que lhe foi dado para ler</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Entregue por</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>Versão do programa</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
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
        <translation>Camada</translation>
    </message>
    <message>
        <source>Root of the ledger</source>
        <translation>Raiz do livro</translation>
    </message>
    <message>
        <source>Entries of the ledger</source>
        <translation>Registros do livro</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Mounted writable at</source>
        <translation>Montado com escrita em</translation>
    </message>
    <message>
        <source>Why it was read though mounted</source>
        <translation>Por que foi lido mesmo montado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>No longer follow</source>
        <translation>Não decorrem mais</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing read</source>
        <translation>Nada lido</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Only these parsers</source>
        <translation>Só estes analisadores</translation>
    </message>
    <message>
        <source>Folder written to</source>
        <translation>Pasta em que se escreveu</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Embalagem</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Parsed</source>
        <translation>Analisados</translation>
    </message>
    <message>
        <source>Parsers</source>
        <translation>Analisadores</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Bytes of the path (hexadecimal)</source>
        <translation>Bytes do caminho (hexadecimal)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>SHA-256 of the program before</source>
        <translation>SHA-256 do programa anterior</translation>
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
        <translation>Finalidade</translation>
    </message>
    <message>
        <source>Ranges of bytes</source>
        <translation>Intervalos de bytes</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lidos</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Somente leitura</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Recebido de</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Recebido por</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatário</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>SHA-256 in the record</source>
        <translation>SHA-256 no registro</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Taken up at byte</source>
        <translation>Retomada no byte</translation>
    </message>
    <message>
        <source>Returned to</source>
        <translation>Devolvido a</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Rows removed</source>
        <translation>Linhas removidas</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Sal</translation>
    </message>
    <message>
        <source>How far the reading processes were shut in</source>
        <translation>Até que ponto os processos de leitura foram isolados</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>Lacres</translation>
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
        <translation>Assinaturas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>SHA-256 of its source file</source>
        <translation>SHA-256 do seu arquivo-fonte</translation>
    </message>
    <message>
        <source>The source changed meanwhile</source>
        <translation>A fonte mudou nesse meio-tempo</translation>
    </message>
    <message>
        <source>Acquisition hashes</source>
        <translation>Hashes de aquisição</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Ferramenta</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Ferramentas</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sem alteração</translation>
    </message>
    <message>
        <source>Without a time as well</source>
        <translation>Também sem data</translation>
    </message>
    <message>
        <source>Items whose ingest was not finished</source>
        <translation>Itens cuja ingestão não havia terminado</translation>
    </message>
    <message>
        <source>Unreadable, bytes</source>
        <translation>Ilegíveis, bytes</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Verification deferred</source>
        <translation>Verificação adiada</translation>
    </message>
    <message>
        <source>Copy compared</source>
        <translation>Cópia comparada</translation>
    </message>
    <message>
        <source>Verify the media</source>
        <translation>Verificar a mídia</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Testemunha</translation>
    </message>
    <message>
        <source>Records written</source>
        <translation>Registros gravados</translation>
    </message>
</context>
<context>
    <name>ActSentences</name>
    <message>
        <source>The case was created</source>
        <translation>O caso foi criado</translation>
    </message>
    <message>
        <source>A record was stated</source>
        <translation>Um registro foi consignado</translation>
    </message>
    <message>
        <source>From here on written by this version of the program</source>
        <translation>Daqui em diante escreve esta versão do programa</translation>
    </message>
    <message>
        <source>The evidence item was taken into the case</source>
        <translation>O item de evidência foi incorporado ao caso</translation>
    </message>
    <message>
        <source>The evidence item was opened to be read</source>
        <translation>O item de evidência foi aberto para leitura</translation>
    </message>
    <message>
        <source>The media of the evidence item were verified</source>
        <translation>A mídia do item de evidência foi verificada</translation>
    </message>
    <message>
        <source>The verification hash is the acquisition hash that the container stores</source>
        <translation>O hash de verificação é o hash de aquisição que o contêiner guarda</translation>
    </message>
    <message>
        <source>The verification hash is NOT the acquisition hash that the container stores</source>
        <translation>O hash de verificação NÃO é o hash de aquisição que o contêiner guarda</translation>
    </message>
    <message>
        <source>The media were hashed; the container stores no acquisition hash to compare with</source>
        <translation>O hash da mídia foi calculado; o contêiner não guarda nenhum hash de aquisição para comparar</translation>
    </message>
    <message>
        <source>The media could not be read to their end: not verified</source>
        <translation>A mídia não pôde ser lida até o fim: não verificada</translation>
    </message>
    <message>
        <source>A key opened a locked layer</source>
        <translation>Uma chave abriu uma camada bloqueada</translation>
    </message>
    <message>
        <source>A key that was tried did not open a locked layer</source>
        <translation>Uma chave testada não abriu uma camada bloqueada</translation>
    </message>
    <message>
        <source>The evidence item was not read</source>
        <translation>O item de evidência não foi lido</translation>
    </message>
    <message>
        <source>The ingest began</source>
        <translation>A ingestão começou</translation>
    </message>
    <message>
        <source>The ingest ended</source>
        <translation>A ingestão terminou</translation>
    </message>
    <message>
        <source>The ingest was cancelled</source>
        <translation>A ingestão foi cancelada</translation>
    </message>
    <message>
        <source>An interrupted ingest went on</source>
        <translation>Uma ingestão interrompida continuou</translation>
    </message>
    <message>
        <source>The file was read once more</source>
        <translation>O arquivo foi lido mais uma vez</translation>
    </message>
    <message>
        <source>Another program was started on the item</source>
        <translation>Outro programa foi iniciado sobre o item</translation>
    </message>
    <message>
        <source>The other program ended, or was ended</source>
        <translation>O outro programa terminou ou foi encerrado</translation>
    </message>
    <message>
        <source>The file could not be read to its end</source>
        <translation>O arquivo não pôde ser lido até o fim</translation>
    </message>
    <message>
        <source>Rows that a program that died had left without ledger entries were removed</source>
        <translation>Foram removidas linhas que um programa interrompido deixara sem registros do livro</translation>
    </message>
    <message>
        <source>The acquisition began</source>
        <translation>A aquisição começou</translation>
    </message>
    <message>
        <source>Parts of the source could not be read; in the copy they are zeros</source>
        <translation>Partes da fonte não puderam ser lidas; na cópia são zeros</translation>
    </message>
    <message>
        <source>The acquisition ended</source>
        <translation>A aquisição terminou</translation>
    </message>
    <message>
        <source>The acquisition was stopped</source>
        <translation>A aquisição foi interrompida</translation>
    </message>
    <message>
        <source>The analyzer began</source>
        <translation>O módulo de análise começou</translation>
    </message>
    <message>
        <source>The analyzer ended</source>
        <translation>O módulo de análise terminou</translation>
    </message>
    <message>
        <source>The analyzer was cancelled</source>
        <translation>O módulo de análise foi cancelado</translation>
    </message>
    <message>
        <source>The analyzer failed</source>
        <translation>O módulo de análise falhou</translation>
    </message>
    <message>
        <source>A file left the case</source>
        <translation>Um arquivo saiu do caso</translation>
    </message>
    <message>
        <source>A signing key was made</source>
        <translation>Foi criada uma chave de assinatura</translation>
    </message>
    <message>
        <source>A key signed</source>
        <translation>Uma chave assinou</translation>
    </message>
    <message>
        <source>A person&apos;s key counts from here on</source>
        <translation>A chave de uma pessoa vale daqui em diante</translation>
    </message>
    <message>
        <source>A key was revoked: what it signs from here on does not count</source>
        <translation>Uma chave foi revogada: o que ela assinar daqui em diante não vale</translation>
    </message>
    <message>
        <source>A copy of a checkpoint was given away</source>
        <translation>Uma cópia de um ponto de controle foi entregue</translation>
    </message>
    <message>
        <source>An authority was asked for a time stamp</source>
        <translation>Um carimbo do tempo foi pedido a uma autoridade</translation>
    </message>
    <message>
        <source>The machine&apos;s clock jumped</source>
        <translation>O relógio da máquina saltou</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was behind the entry before this one</source>
        <translation>O relógio da máquina estava atrás do registro anterior a este</translation>
    </message>
    <message>
        <source>The machine&apos;s clock was set while the program ran</source>
        <translation>O relógio da máquina foi ajustado enquanto o programa funcionava</translation>
    </message>
    <message>
        <source>The item was received</source>
        <translation>O item foi recebido</translation>
    </message>
    <message>
        <source>The item was handed over</source>
        <translation>O item foi entregue</translation>
    </message>
    <message>
        <source>The item was put into storage</source>
        <translation>O item foi colocado em armazenamento</translation>
    </message>
    <message>
        <source>The condition of the item was noted</source>
        <translation>O estado de conservação do item foi anotado</translation>
    </message>
    <message>
        <source>The item was sealed</source>
        <translation>O item foi lacrado</translation>
    </message>
    <message>
        <source>Seals of the item were broken</source>
        <translation>Lacres do item foram rompidos</translation>
    </message>
    <message>
        <source>The item was returned</source>
        <translation>O item foi devolvido</translation>
    </message>
    <message>
        <source>The item was disposed of</source>
        <translation>Foi dada destinação final ao item</translation>
    </message>
    <message>
        <source>An evidence item was acquired from it</source>
        <translation>Um item de evidência foi adquirido dele</translation>
    </message>
    <message>
        <source>What may leave the case was limited</source>
        <translation>O que pode sair do caso foi limitado</translation>
    </message>
    <message>
        <source>The limit on what may leave the case was lifted</source>
        <translation>O limite do que pode sair do caso foi levantado</translation>
    </message>
    <message>
        <source>A text of the report was written</source>
        <translation>Um texto do relatório foi escrito</translation>
    </message>
    <message>
        <source>A redacted version was made</source>
        <translation>Foi feita uma versão tarjada</translation>
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
        <translation>Registro no livro</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Ato</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Diz respeito a</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Leaf (SHA-256)</source>
        <translation>Folha (SHA-256)</translation>
    </message>
    <message>
        <source>this record</source>
        <translation>este registro</translation>
    </message>
    <message>
        <source>its file</source>
        <translation>seu arquivo</translation>
    </message>
    <message>
        <source>its evidence item</source>
        <translation>seu item de evidência</translation>
    </message>
    <message>
        <source>what it was acquired from</source>
        <translation>aquilo de que foi adquirido</translation>
    </message>
    <message>
        <source>an act listed here</source>
        <translation>um ato desta lista</translation>
    </message>
    <message>
        <source>a copy that left</source>
        <translation>uma cópia que saiu</translation>
    </message>
    <message>
        <source>exported later, may hold it</source>
        <translation>exportado depois, pode contê-lo</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;Novo caso…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Abrir caso…</translation>
    </message>
    <message>
        <source>Add &amp;evidence…</source>
        <translation>Adicionar &amp;evidência…</translation>
    </message>
    <message>
        <source>&amp;Keys for locked evidence…</source>
        <translation>C&amp;haves de evidência bloqueada…</translation>
    </message>
    <message>
        <source>&amp;Analyze…</source>
        <translation>&amp;Analisar…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Relatório…</translation>
    </message>
    <message>
        <source>Export &amp;manifest…</source>
        <translation>Exportar &amp;manifesto…</translation>
    </message>
    <message>
        <source>Save &amp;copies…</source>
        <translation>Salvar &amp;cópias…</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>&amp;Verificar…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>&amp;Fechar caso</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>F&amp;iltro</translation>
    </message>
    <message>
        <source>&amp;About Indicia</source>
        <translation>&amp;Sobre o Indicia</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>&amp;Teclado…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir re&amp;centes</translation>
    </message>
    <message>
        <source>Doc&amp;ks</source>
        <translation>Pai&amp;néis</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como o &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Esc&amp;uro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Alto con&amp;traste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Caso</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>What the window is used for</source>
        <translation>Para que a janela é usada</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Ferramentas</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Novo caso</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir caso</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Adicionar evidência</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifesto</translation>
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
        <translation>Adicionar evidência</translation>
    </message>
    <message>
        <source>Each file or folder becomes one evidence item. Of an image in several parts name the first one (.E01, .001); the others are found beside it.</source>
        <translation>Cada arquivo ou pasta torna-se um item de evidência. De uma imagem em várias partes indique a primeira (.E01, .001); as outras são encontradas ao lado.</translation>
    </message>
    <message>
        <source>Start ingest</source>
        <translation>Iniciar ingestão</translation>
    </message>
    <message>
        <source>Evidence to add</source>
        <translation>Evidência a adicionar</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Adicionar arquivos…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Adicionar pasta…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>Senhas e outras chaves para o que está bloqueado</translation>
    </message>
    <message>
        <source>Profile file…</source>
        <translation>Arquivo de perfil…</translation>
    </message>
    <message>
        <source>What the profile does</source>
        <translation>O que o perfil faz</translation>
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
        <translation>Perfil de ingestão</translation>
    </message>
    <message>
        <source>Ingest profiles (*.toml);;All files (*)</source>
        <translation>Perfis de ingestão (*.toml);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Triage: something to look at soon</source>
        <translation>Triagem: algo para ver logo</translation>
    </message>
    <message>
        <source>Every file is listed and hashed; messages, calls, browsers and pictures come first and only their parsers run. Unallocated space is not searched, archives are not opened. The hash of the whole media is put off: Resume makes it.</source>
        <translation>Cada arquivo é listado e tem o hash calculado; mensagens, chamadas, navegadores e imagens vêm primeiro e só os seus analisadores são executados. O espaço não alocado não é pesquisado e os arquivos compactados não são abertos. O hash da mídia inteira fica para depois: Retomar o calcula.</translation>
    </message>
    <message>
        <source>All parsers, also on what archives hold and what unallocated space gives back; the hash of the whole media. What people wrote, called and photographed is read first, files of the system last.</source>
        <translation>Todos os analisadores, também sobre o que os arquivos compactados contêm e o que o espaço não alocado devolve; o hash da mídia inteira. O que as pessoas escreveram, ligaram e fotografaram é lido primeiro; os arquivos do sistema, por último.</translation>
    </message>
    <message>
        <source>All parsers on files of up to 1 TB, ten minutes for a file that answers slowly, and the hash of the whole media. Slack of files is searched, too; documents and applications are opened as archives are. Read in the order of the listing.</source>
        <translation>Todos os analisadores em arquivos de até 1 TB, dez minutos para um arquivo que responde devagar e o hash da mídia inteira. A folga dos arquivos também é pesquisada; documentos e aplicativos são abertos como arquivos compactados. Lido na ordem da listagem.</translation>
    </message>
    <message>
        <source>Standard: for nearly every case</source>
        <translation>Padrão: para quase todos os casos</translation>
    </message>
    <message>
        <source>Everything: the widest limits</source>
        <translation>Tudo: os limites mais amplos</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>pasta</translation>
    </message>
    <message>
        <source>cannot be read: {}</source>
        <translation>não pode ser lido: {}</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} não existe.</translation>
    </message>
    <message>
        <source>The profile used last is not offered, the standard one is chosen. {}</source>
        <translation>O perfil usado por último não é oferecido; o padrão é escolhido. {}</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>Arquivos de evidência</translation>
    </message>
    <message>
        <source>Evidence folder</source>
        <translation>Pasta de evidência</translation>
    </message>
    <message>
        <source>Keys: {}</source>
        <translation>Chaves: {}</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Chaves…</translation>
    </message>
    <message>
        <source>Evidence is opened read-only: nothing is written to it or beside it. Every read is logged.</source>
        <translation>A evidência é aberta somente para leitura: nada é escrito nela nem ao lado dela. Cada leitura é registrada.</translation>
    </message>
</context>
<context>
    <name>AnalyzeDialog</name>
    <message>
        <source>Looks through all records of the case and writes down what follows from several of them: what the data is, not what it means. Each finding is an entry of the ledger. Running it again adds only what is new.</source>
        <translation>Percorre todos os registros do caso e anota o que decorre de vários deles: o que os dados são, não o que significam. Cada achado é um registro do livro de custódia. Executar de novo só acrescenta o que é novo.</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>Analisar</translation>
    </message>
    <message>
        <source>Analyzers:</source>
        <translation>Módulos de análise:</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Análise</translation>
    </message>
    <message>
        <source>{} cannot be loaded: {}</source>
        <translation>{} não pode ser carregado: {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>{}: findings so far: {}</source>
        <translation>{}: achados até agora: {}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>{}: cancelled. Findings written before stay: {}.</source>
        <translation>{}: cancelado. Os achados escritos antes permanecem: {}.</translation>
    </message>
    <message>
        <source>{}: failed: {}. Findings written before stay: {}.</source>
        <translation>{}: falhou: {}. Os achados escritos antes permanecem: {}.</translation>
    </message>
    <message>
        <source>{}: findings: {}. Written now: {}. As before: {}. No longer following: {}.</source>
        <translation>{}: achados: {}. Escritos agora: {}. Como antes: {}. Não decorrem mais: {}.</translation>
    </message>
    <message>
        <source>Not everything is ingested yet: analyze again when it is.</source>
        <translation>Ainda não foi tudo ingerido: analise de novo quando estiver.</translation>
    </message>
</context>
<context>
    <name>Analyzers</name>
    <message>
        <source>Identifiers in several items</source>
        <translation>Identificadores em vários itens</translation>
    </message>
</context>
<context>
    <name>AreaLimit</name>
    <message>
        <source>In the area {}</source>
        <translation>Na área {}</translation>
    </message>
</context>
<context>
    <name>ArtifactsView</name>
    <message>
        <source>All kinds</source>
        <translation>Todos os tipos</translation>
    </message>
</context>
<context>
    <name>AudioView</name>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Open sound</source>
        <translation>Abrir som</translation>
    </message>
    <message>
        <source>Play or pause the sound</source>
        <translation>Reproduzir ou pausar o som</translation>
    </message>
    <message>
        <source>Mute or unmute the sound</source>
        <translation>Silenciar ou reativar o som</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Isto não tem bytes próprios.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays silent until you ask for it.</source>
        <translation>Já categorizado como {}. Permanece em silêncio até que você o peça.</translation>
    </message>
    <message>
        <source>Sound stays silent until you ask for it, and then muted until you unmute it.</source>
        <translation>O som permanece calado até que você o peça, e depois silenciado até que você o reative.</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>Amostras por segundo: {}</translation>
    </message>
    <message numerus="yes">
        <source>{} channels</source>
        <translation>
            <numerusform>{} canal</numerusform>
            <numerusform>{} canais</numerusform>
        </translation>
    </message>
    <message>
        <source>the first two are played</source>
        <translation>são reproduzidos os dois primeiros</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>faixas de som: {}, ouve-se a primeira</translation>
    </message>
    <message>
        <source>{} % of its stated length can be decoded: it is damaged or cut off.</source>
        <translation>Pode-se decodificar {} % de sua duração indicada: está danificado ou cortado.</translation>
    </message>
    <message>
        <source>Packets that cannot be decoded: {}. Silence stands for them.</source>
        <translation>Pacotes que não podem ser decodificados: {}. O silêncio está no lugar deles.</translation>
    </message>
    <message>
        <source>The file has no sound for some moments: silence stands for them.</source>
        <translation>O arquivo não tem som em alguns momentos: o silêncio está no lugar deles.</translation>
    </message>
    <message>
        <source>Parts of the file are missing or damaged: around them, what is heard may belong to other moments.</source>
        <translation>Partes do arquivo faltam ou estão danificadas: em torno delas, o que se ouve pode ser de outros momentos.</translation>
    </message>
    <message>
        <source>Behind the sound that is decoded the file holds more bytes, perhaps more sound.</source>
        <translation>Atrás do som decodificado o arquivo contém mais bytes, talvez mais som.</translation>
    </message>
    <message>
        <source>The wave is drawn from samples: the file is long.</source>
        <translation>A onda é desenhada a partir de amostras: o arquivo é longo.</translation>
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
        <translation>Marcadores deste arquivo</translation>
    </message>
    <message>
        <source>Add here</source>
        <translation>Adicionar aqui</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Kept on this computer, not in the case.</source>
        <translation>Guardado neste computador, não no caso.</translation>
    </message>
    <message>
        <source>Byte {}</source>
        <translation>Byte {}</translation>
    </message>
    <message>
        <source>No more bookmarks can be added: this file has {}.</source>
        <translation>Não é possível adicionar mais marcadores: este arquivo tem {}.</translation>
    </message>
</context>
<context>
    <name>BreakBar</name>
    <message>
        <source>Break reminder</source>
        <translation>Lembrete de pausa</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>Vou fazer uma pausa</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mais tarde</translation>
    </message>
    <message>
        <source>Minutes at this window without a break: {}. A short one helps.</source>
        <translation>Minutos nesta janela sem pausa: {}. Uma pausa curta ajuda.</translation>
    </message>
</context>
<context>
    <name>BreakDialog</name>
    <message>
        <source>Break reminder</source>
        <translation>Lembrete de pausa</translation>
    </message>
    <message>
        <source>A word in the corner of the window, nothing more. It is kept in your settings and never</source>
        <translation>Uma palavra no canto da janela, nada mais. Fica guardada nas suas configurações e nunca é</translation>
    </message>
    <message>
        <source>written into a case.</source>
        <translation>escrita em um caso.</translation>
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
        <translation>Minutos até lá:</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message numerus="yes">
        <source>… {} more characters: see the item</source>
        <translation>
            <numerusform>… mais {} caractere: veja o item</numerusform>
            <numerusform>… mais {} caracteres: veja o item</numerusform>
        </translation>
    </message>
    <message>
        <source>no time is stated</source>
        <translation>nenhuma hora é indicada</translation>
    </message>
    <message>
        <source>item {}</source>
        <translation>item {}</translation>
    </message>
    <message>
        <source>{}, as stored: {}</source>
        <translation>{}, como armazenado: {}</translation>
    </message>
    <message>
        <source>ledger entry {}</source>
        <translation>registro do livro {}</translation>
    </message>
    <message>
        <source>A record is not shown</source>
        <translation>Um registro não é mostrado</translation>
    </message>
    <message>
        <source>It could not be read from the catalog: {}</source>
        <translation>Não pôde ser lido do catálogo: {}</translation>
    </message>
    <message>
        <source>Open the conversation again to try once more.</source>
        <translation>Abra a conversa de novo para tentar mais uma vez.</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>recebida</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>draft, not sent</source>
        <translation>rascunho, não enviado</translation>
    </message>
    <message>
        <source>direction not stated</source>
        <translation>direção não indicada</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeitada</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>correio de voz</translation>
    </message>
    <message>
        <source>No number is stated</source>
        <translation>Nenhum número é indicado</translation>
    </message>
    <message>
        <source>No sender is stated</source>
        <translation>Nenhum remetente é indicado</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Chamada de vídeo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>atendida</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>não atendida</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sem nome</translation>
    </message>
    <message>
        <source>Deleted in its store</source>
        <translation>Excluído em seu armazenamento</translation>
    </message>
    <message>
        <source>Recovered: no longer a live record</source>
        <translation>Recuperado: não é mais um registro vivo</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sem texto</translation>
    </message>
    <message>
        <source>To: {}</source>
        <translation>Para: {}</translation>
    </message>
    <message>
        <source>In the zone as stored: {}</source>
        <translation>No fuso como armazenado: {}</translation>
    </message>
    <message>
        <source>No time is stated</source>
        <translation>Nenhuma hora é indicada</translation>
    </message>
    <message>
        <source>Row id {} of table {} is not in the database</source>
        <translation>O identificador de linha {} da tabela {} não está no banco de dados</translation>
    </message>
    <message>
        <source>Row ids {}–{} of table {} are not in the database</source>
        <translation>Os identificadores de linha {}–{} da tabela {} não estão no banco de dados</translation>
    </message>
    <message>
        <source>it has no such record any more</source>
        <translation>já não tem tal registro</translation>
    </message>
    <message>
        <source>its text there is damaged</source>
        <translation>seu texto ali está danificado</translation>
    </message>
    <message>
        <source>hold P to look</source>
        <translation>segure P para olhar</translation>
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
            <numerusform>Nada neste conjunto de resultados por {} dia</numerusform>
            <numerusform>Nada neste conjunto de resultados por {} dias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BubbleView</name>
    <message>
        <source>Messages and calls of the conversation</source>
        <translation>Mensagens e chamadas da conversa</translation>
    </message>
</context>
<context>
    <name>ByteProvider</name>
    <message>
        <source>Bytes of evidence cannot be read here: no reader is available.</source>
        <translation>Bytes de evidência não podem ser lidos aqui: nenhum leitor está disponível.</translation>
    </message>
</context>
<context>
    <name>BytesView</name>
    <message>
        <source>What the bytes at the cursor would be</source>
        <translation>O que seriam os bytes no cursor</translation>
    </message>
    <message>
        <source>Readings and bookmarks</source>
        <translation>Leituras e marcadores</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lido como</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Show what the bytes at the cursor would be, and bookmarks</source>
        <translation>Mostrar o que seriam os bytes no cursor, e os marcadores</translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation>Voltar ao arquivo</translation>
    </message>
    <message>
        <source>Width of the readings</source>
        <translation>Largura das leituras</translation>
    </message>
    <message>
        <source>Go to an offset</source>
        <translation>Ir para uma posição</translation>
    </message>
    <message>
        <source>Search in the bytes</source>
        <translation>Procurar nos bytes</translation>
    </message>
    <message>
        <source>Bookmark the selected bytes</source>
        <translation>Marcar os bytes selecionados</translation>
    </message>
    <message>
        <source>only the offset in the file is known</source>
        <translation>só a posição no arquivo é conhecida</translation>
    </message>
    <message>
        <source>in the evidence item {} (0x{:x})</source>
        <translation>no item de evidência {} (0x{:x})</translation>
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
        <translation>Desenhando o mapa…</translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message>
        <source>Evidence read-only</source>
        <translation>Evidência somente para leitura</translation>
    </message>
    <message>
        <source>Head of the ledger</source>
        <translation>Topo do livro de custódia</translation>
    </message>
    <message>
        <source>Ledger entries without a checkpoint</source>
        <translation>Registros do livro sem ponto de controle</translation>
    </message>
    <message>
        <source>State of the source</source>
        <translation>Estado da fonte</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Linhas mostradas</translation>
    </message>
    <message>
        <source>How media are shown</source>
        <translation>Como as mídias são mostradas</translation>
    </message>
    <message>
        <source>Confinement of the workers</source>
        <translation>Confinamento dos processos</translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} linha</numerusform>
            <numerusform>{} linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of {} rows</source>
        <translation>
            <numerusform>{} de {} linha</numerusform>
            <numerusform>{} de {} linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>Selecionados: {}</translation>
    </message>
    <message>
        <source>Workers confined</source>
        <translation>Processos confinados</translation>
    </message>
    <message>
        <source>Workers partly confined</source>
        <translation>Processos confinados em parte</translation>
    </message>
    <message>
        <source>No worker yet</source>
        <translation>Nenhum processo ainda</translation>
    </message>
    <message>
        <source>Ledger {} · {}</source>
        <translation>Livro {} · {}</translation>
    </message>
    <message numerus="yes">
        <source>{} entries since the last checkpoint</source>
        <translation>
            <numerusform>{} registro do livro desde o último ponto de controle</numerusform>
            <numerusform>{} registros do livro desde o último ponto de controle</numerusform>
        </translation>
    </message>
    <message>
        <source>{} not anchored</source>
        <translation>Não ancorados: {}</translation>
    </message>
    <message>
        <source>all under a checkpoint</source>
        <translation>tudo sob um ponto de controle</translation>
    </message>
    <message>
        <source>Source: {} of {} MISMATCH</source>
        <translation>Fonte: {} de {} NÃO COINCIDE</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>Nenhuma evidência ainda</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>Fonte: {}</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>An ingest is running. Read the file again when it ended.</source>
        <translation>Uma ingestão está em andamento. Leia o arquivo de novo quando ela terminar.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
    <message>
        <source>An ingest is running. Save copies when it ended.</source>
        <translation>Uma ingestão está em andamento. Salve cópias quando ela terminar.</translation>
    </message>
    <message>
        <source>This window is for reading: choose Examine in the menu View to add or unlock evidence.</source>
        <translation>Esta janela é para leitura: escolha Examinar no menu Exibir para adicionar ou desbloquear evidência.</translation>
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
        <translation>Registros categorizados ou protegidos neste conjunto: {} ({}). Suas mídias ficam fora de vista até que você as peça.</translation>
    </message>
    <message>
        <source>Whether this set holds categorised records could not be found out: {}</source>
        <translation>Não foi possível saber se este conjunto contém registros categorizados: {}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>Todas as faixas</translation>
    </message>
    <message>
        <source>hatched: no event</source>
        <translation>hachurado: nenhum evento</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Duration, s</source>
        <translation>Duração, s</translation>
    </message>
    <message>
        <source>Duration, µs</source>
        <translation>Duração, µs</translation>
    </message>
    <message>
        <source>Altitude, m</source>
        <translation>Altitude, m</translation>
    </message>
    <message>
        <source>Accuracy, m</source>
        <translation>Precisão, m</translation>
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
        <translation>Acessado</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Endereços</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atendida</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anexos</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corpo</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Cadeia</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Conversation name</source>
        <translation>Nome da conversa</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contêiner</translation>
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
        <translation>BSSIDs</translation>
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
        <translation>Somente HTTP</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>URLs</translation>
    </message>
    <message>
        <source>Alarms, minutes before</source>
        <translation>Alarmes, minutos antes</translation>
    </message>
    <message>
        <source>Altitude accuracy, m</source>
        <translation>Precisão da altitude, m</translation>
    </message>
    <message>
        <source>Bearing, °</source>
        <translation>Rumo, °</translation>
    </message>
    <message>
        <source>Speed, m/s</source>
        <translation>Velocidade, m/s</translation>
    </message>
    <message>
        <source>Signal, dBm</source>
        <translation>Sinal, dBm</translation>
    </message>
    <message>
        <source>Expiry, s</source>
        <translation>Expiração, s</translation>
    </message>
    <message>
        <source>MAC address of the device</source>
        <translation>Endereço MAC do dispositivo</translation>
    </message>
    <message>
        <source>Installed, bytes</source>
        <translation>Tamanho instalado, bytes</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Na lixeira</translation>
    </message>
    <message>
        <source>Times contacted</source>
        <translation>Vezes contatado</translation>
    </message>
    <message>
        <source>Times forwarded</source>
        <translation>Vezes encaminhado</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acesso</translation>
    </message>
    <message>
        <source>Access group</source>
        <translation>Grupo de acesso</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Álbuns</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Nome alternativo</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Dia inteiro</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Quantia</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Aplicativo</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arquivado</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Chegada</translation>
    </message>
    <message>
        <source>Auto join</source>
        <translation>Conexão automática</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidade</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Aniversário</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendário</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Número de retorno</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Célula</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluído</translation>
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
        <translation>Contatado</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Perigo</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>Caminho dos dados</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Exclusão</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Saída</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direção</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Dispensado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencimento</translation>
    </message>
    <message>
        <source>Due local</source>
        <translation>Vencimento, hora local</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Edições</translation>
    </message>
    <message>
        <source>Emails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Ativado</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Criptografado</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Término</translation>
    </message>
    <message>
        <source>Ends local</source>
        <translation>Término, hora local</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Exchanged amount</source>
        <translation>Quantia convertida</translation>
    </message>
    <message>
        <source>Exchanged currency</source>
        <translation>Moeda de conversão</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expira</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <source>Fee currency</source>
        <translation>Moeda da taxa</translation>
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
        <translation>Visto pela primeira vez</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Sinalizado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Encaminhado</translation>
    </message>
    <message>
        <source>Forwarded from</source>
        <translation>Encaminhado de</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Concedido</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Em grupo</translation>
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
        <translation>Ouvido</translation>
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
        <translation>Item</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Ingresso</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Last connected</source>
        <translation>Conectado pela última vez</translation>
    </message>
    <message>
        <source>Last joined</source>
        <translation>Último ingresso</translation>
    </message>
    <message>
        <source>Last left</source>
        <translation>Última saída</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Última mensagem</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto pela última vez</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Usado pela última vez</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Lente</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Idioma e região</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Localizador</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado com senha</translation>
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
        <translation>Longitude</translation>
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
        <translation>Menções</translation>
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
        <translation>Nome</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apelido</translation>
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
        <translation>Operadora</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organização</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Original name</source>
        <translation>Nome original</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Do usuário</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietário</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Emparelhado</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>Analisador</translation>
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
        <translation>Senha</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permissão</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissões</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>Persistente</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefones</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Physical cell</source>
        <translation>Célula física</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fixado</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Exibido</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
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
        <translation>Propriedade</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Prestador</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Colocado na fila</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reação</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reações</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lido</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Confirmações de recebimento</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Received bytes</source>
        <translation>Bytes recebidos</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatários</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>Repetição</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referência</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Referenciador</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remetente</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Número de série</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Número de sequência</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Recusado</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relação</translation>
    </message>
    <message>
        <source>Reply sender</source>
        <translation>Remetente citado</translation>
    </message>
    <message>
        <source>Reply text</source>
        <translation>Texto citado</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Resposta a</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revogado</translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation>Revogado por</translation>
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
        <translation>Mesmo site</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Pesquisado</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Segredo</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Segurança</translation>
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
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Célula servidora</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartilhado</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atalho</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signatário</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation>Tamanho, bytes</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Source path</source>
        <translation>Caminho de origem</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Com estrela</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Starts local</source>
        <translation>Início, hora local</translation>
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
        <translation>Situação</translation>
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
        <translation>Do sistema</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tirada</translation>
    </message>
    <message>
        <source>Taken local</source>
        <translation>Tirada, hora local</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Tecnologia</translation>
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
        <translation>Latitude de destino</translation>
    </message>
    <message>
        <source>To longitude</source>
        <translation>Longitude de destino</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Ferramenta</translation>
    </message>
    <message>
        <source>Tool version</source>
        <translation>Versão da ferramenta</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Armazenado</translation>
    </message>
    <message>
        <source>Total bytes</source>
        <translation>Bytes no total</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transição</translation>
    </message>
    <message>
        <source>Trashed</source>
        <translation>Movido para a lixeira</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Uninstalled</source>
        <translation>Desinstalado</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Não lidas</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualizado</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Version code</source>
        <translation>Código da versão</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilidade</translation>
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
        <translation>Volume</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>O que diz</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largura</translation>
    </message>
</context>
<context>
    <name>CompletenessDialog</name>
    <message>
        <source>Completeness of the ingest</source>
        <translation>Completude da ingestão</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>State of the count</source>
        <translation>Estado da contagem</translation>
    </message>
    <message>
        <source>What was read and what was not</source>
        <translation>O que foi lido e o que não foi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>O catálogo não pode ser contado: {}</translation>
    </message>
    <message>
        <source>File entries: {} · with content that could not be read: {} · items refused: {}</source>
        <translation>Entradas de arquivo: {} · com conteúdo que não pôde ser lido: {} · itens recusados: {}</translation>
    </message>
    <message>
        <source>Evidence item {} · {}</source>
        <translation>Item de evidência {} · {}</translation>
    </message>
    <message>
        <source>Nothing was read: {}</source>
        <translation>Nada foi lido: {}</translation>
    </message>
    <message>
        <source>File entries listed</source>
        <translation>Entradas de arquivo listadas</translation>
    </message>
    <message>
        <source>read and hashed</source>
        <translation>lidas e com hash</translation>
    </message>
    <message>
        <source>with content that was not read</source>
        <translation>com conteúdo que não foi lido</translation>
    </message>
    <message>
        <source>without content of their own, such as folders</source>
        <translation>sem conteúdo próprio, como pastas</translation>
    </message>
    <message>
        <source>of all these, in archives and other files that hold them</source>
        <translation>de todas estas, em arquivos compactados e outros arquivos que as contêm</translation>
    </message>
    <message>
        <source>Parsed: at least one parser took the entry</source>
        <translation>Analisadas: ao menos um analisador tomou a entrada</translation>
    </message>
    <message>
        <source>Read and hashed, and no parser took them</source>
        <translation>Lidas e com hash, e nenhum analisador as tomou</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefatos</translation>
    </message>
    <message>
        <source>Not searched: {}</source>
        <translation>Não procurado: {}</translation>
    </message>
    <message>
        <source>The ingest was finished.</source>
        <translation>A ingestão terminou.</translation>
    </message>
    <message>
        <source>The ingest was cancelled; it can be resumed.</source>
        <translation>A ingestão foi cancelada; pode ser retomada.</translation>
    </message>
    <message>
        <source>The ingest was interrupted or is running; nothing recorded is lost.</source>
        <translation>A ingestão foi interrompida ou está em andamento; nada do que foi registrado se perde.</translation>
    </message>
    <message>
        <source>The ingest was not begun.</source>
        <translation>A ingestão não foi iniciada.</translation>
    </message>
    <message>
        <source>Profile: {}</source>
        <translation>Perfil: {}</translation>
    </message>
    <message>
        <source>Only these parsers ran: {}</source>
        <translation>Só estes analisadores foram executados: {}</translation>
    </message>
    <message>
        <source>Hash of the whole media: {}</source>
        <translation>Hash da mídia inteira: {}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>other reasons, all in the Problems dock</source>
        <translation>outros motivos, todos no painel Problemas</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar o selecionado</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>Procurar na conversa</translation>
    </message>
    <message>
        <source>Make exhibits of what is ticked, or else selected</source>
        <translation>Tornar peças o que está marcado ou, senão, selecionado</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>Escolha uma conversa.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Copied: {} of {}</source>
        <translation>Copiados: {} de {}</translation>
    </message>
    <message>
        <source>Nothing on this day or after it.</source>
        <translation>Nada neste dia nem depois.</translation>
    </message>
    <message>
        <source>Nothing on {}; the next is on {}.</source>
        <translation>Nada em {}; o próximo é em {}.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Procurar nesta conversa</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Próximo lugar</translation>
    </message>
    <message>
        <source>Day to go to</source>
        <translation>Dia para onde ir</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Dias do mês</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Go to day</source>
        <translation>Ir para o dia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies the ticked or selected records as text with their ids</source>
        <translation>Copia os registros marcados ou selecionados como texto com seus identificadores</translation>
    </message>
    <message>
        <source>Make exhibits</source>
        <translation>Tornar peças</translation>
    </message>
    <message>
        <source>Makes the ticked or selected records exhibits, numbered in this order (E)</source>
        <translation>Torna os registros marcados ou selecionados peças, numeradas nesta ordem (E)</translation>
    </message>
    <message>
        <source>Show in table</source>
        <translation>Na tabela</translation>
    </message>
    <message>
        <source>Makes the ticked records the result set</source>
        <translation>Torna os registros marcados o conjunto de resultados</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Desmarcar</translation>
    </message>
    <message>
        <source>The first {} of {} records are shown.</source>
        <translation>São mostrados os primeiros {} de {} registros.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Não encontrado</translation>
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
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primeiro</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Aplicativos</translation>
    </message>
    <message>
        <source>Protected: who takes part is kept back</source>
        <translation>Protegido: não se mostra quem participa</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Ninguém é nomeado</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} e mais {}</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>e mais {}</translation>
    </message>
</context>
<context>
    <name>ConversationsView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Find a participant, name or app</source>
        <translation>Procurar participante, nome ou aplicativo</translation>
    </message>
    <message>
        <source>Ticked messages and calls</source>
        <translation>Mensagens e chamadas marcadas</translation>
    </message>
    <message numerus="yes">
        <source>{} of {} conversations</source>
        <translation>
            <numerusform>{} de {} conversa</numerusform>
            <numerusform>{} de {} conversas</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · messages and calls: {}</source>
        <translation>{} · mensagens e chamadas: {}</translation>
    </message>
    <message>
        <source>other records in the result set: {}</source>
        <translation>outros registros no conjunto de resultados: {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>unidos por identificador, nunca por nome</translation>
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
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>SHA-256, as recorded</source>
        <translation>SHA-256, conforme registrado</translation>
    </message>
    <message>
        <source>not copied</source>
        <translation>não copiado</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Copies that were made</source>
        <translation>Cópias que foram feitas</translation>
    </message>
    <message>
        <source>Copy the files, to paste them elsewhere</source>
        <translation>Copiar os arquivos, para colá-los em outro lugar</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Everything is hidden</source>
        <translation>Tudo está oculto</translation>
    </message>
    <message>
        <source>Indicia</source>
        <translation>Indicia</translation>
    </message>
    <message>
        <source>Press F9 or Escape to go on.</source>
        <translation>Pressione F9 ou Escape para continuar.</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Only what people said of it</source>
        <translation>Só o que pessoas disseram dele</translation>
    </message>
    <message>
        <source>Whole entry…</source>
        <translation>Registro inteiro…</translation>
    </message>
    <message>
        <source>Shows all that the chosen ledger entry says (Enter)</source>
        <translation>Mostra tudo o que diz o registro escolhido do livro (Enter)</translation>
    </message>
    <message>
        <source>Marks that count now</source>
        <translation>Marcas que contam agora</translation>
    </message>
    <message>
        <source>Ledger entries of this record and its evidence item</source>
        <translation>Registros do livro sobre este registro e seu item de evidência</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>Lendo o livro de custódia…</translation>
    </message>
    <message>
        <source>Ledger entries: {}</source>
        <translation>Registros do livro: {}</translation>
    </message>
    <message>
        <source>Ledger entries on this record, its file and its evidence item, and what concerns these: {}</source>
        <translation>Registros do livro sobre este registro, seu arquivo e seu item de evidência, e o que diz respeito a eles: {}</translation>
    </message>
    <message>
        <source>Marks not listed here: {}</source>
        <translation>Marcas não listadas aqui: {}</translation>
    </message>
    <message>
        <source>Counts now:</source>
        <translation>Conta agora:</translation>
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
        <translation>{} — em disputa</translation>
    </message>
</context>
<context>
    <name>DatabaseView</name>
    <message>
        <source>Tables of the database</source>
        <translation>Tabelas do banco de dados</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Linhas da tabela</translation>
    </message>
    <message>
        <source>Width of the list of tables</source>
        <translation>Largura da lista de tabelas</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Deleted rows (unconfirmed)</source>
        <translation>Linhas excluídas (não confirmadas)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
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
        <translation>Linhas que parecem excluídas: {}. Nada confirma que eram linhas; outras podem continuar sem ser vistas.</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>Foram encontradas mais do que são mostradas.</translation>
    </message>
    <message numerus="yes">
        <source>All {} rows</source>
        <translation>
            <numerusform>{} linha</numerusform>
            <numerusform>Todas as {} linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First {} rows; more follow</source>
        <translation>
            <numerusform>Primeira linha ({}); seguem mais</numerusform>
            <numerusform>Primeiras {} linhas; seguem mais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From row {} on: {} rows</source>
        <translation>
            <numerusform>A partir da linha {}: {} linha</numerusform>
            <numerusform>A partir da linha {}: {} linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages from the write-ahead log: {}</source>
        <translation>Páginas do log de escrita antecipada: {}</translation>
    </message>
    <message>
        <source>Free pages: {}</source>
        <translation>Páginas livres: {}</translation>
    </message>
    <message>
        <source>The write-ahead log is protected and was not read.</source>
        <translation>O log de escrita antecipada está protegido e não foi lido.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>linha</translation>
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
        <translation>Acessado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Times, in {}</source>
        <translation>Horas, em {}</translation>
    </message>
    <message>
        <source>The file system stores local time without a zone; it was read as UTC.</source>
        <translation>O sistema de arquivos guarda a hora local sem fuso; foi lida como UTC.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuso</translation>
    </message>
    <message>
        <source>Digests of all bytes</source>
        <translation>Resumos de todos os bytes</translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation>Oferecido a</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Path, raw bytes</source>
        <translation>Caminho, bytes brutos</translation>
    </message>
    <message>
        <source>no possible moment</source>
        <translation>nenhum momento possível</translation>
    </message>
    <message>
        <source>stored as {}</source>
        <translation>armazenado como {}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Localizador</translation>
    </message>
    <message>
        <source>{}, unconfirmed: nothing confirms that these are the file&apos;s own bytes</source>
        <translation>{}, não confirmado: nada confirma que estes são os bytes próprios do arquivo</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>Resumos</translation>
    </message>
    <message>
        <source>none: not all bytes could be read, or there are none</source>
        <translation>nenhum: nem todos os bytes puderam ser lidos, ou não há nenhum</translation>
    </message>
    <message>
        <source>File entry</source>
        <translation>Entrada de arquivo</translation>
    </message>
    <message>
        <source>the evidence item as a whole</source>
        <translation>o item de evidência como um todo</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>none: the item is not divided</source>
        <translation>nenhum: o item não é dividido</translation>
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
        <translation>Analisador</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>Declarado por</translation>
    </message>
    <message>
        <source>Artifact ID</source>
        <translation>ID do artefato</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>Item de evidência</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lido de</translation>
    </message>
    <message>
        <source>none of its own: a folder</source>
        <translation>nenhum próprio: uma pasta</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>{}, acquisition</source>
        <translation>{}, aquisição</translation>
    </message>
    <message>
        <source>{}, computed here</source>
        <translation>{}, calculado aqui</translation>
    </message>
    <message>
        <source>Part {} of {}</source>
        <translation>Parte {} de {}</translation>
    </message>
    <message>
        <source>What the container states of the acquisition</source>
        <translation>O que o contêiner declara sobre a aquisição</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Camadas</translation>
    </message>
    <message>
        <source>not read — {}</source>
        <translation>não lida — {}</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Text of the document</source>
        <translation>Texto do documento</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>{}: its text alone, without pictures, links and what hides in it</source>
        <translation>{}: só o texto, sem imagens, links e o que nele se esconde</translation>
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
        <translation>Espécie de hora</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Faixa</translation>
    </message>
</context>
<context>
    <name>EvidenceTree</name>
    <message>
        <source>Evidence</source>
        <translation>Evidência</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefatos</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Achados</translation>
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
        <translation>Relatórios e exportações</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Volume {}</source>
        <translation>Volume {}</translation>
    </message>
    <message>
        <source>Whole item</source>
        <translation>Item inteiro</translation>
    </message>
    <message>
        <source>{}, not read</source>
        <translation>{}, não lido</translation>
    </message>
    <message>
        <source>More: see `indicia findings`</source>
        <translation>Mais: veja `indicia findings`</translation>
    </message>
    <message>
        <source>Protected as {}</source>
        <translation>Protegido como {}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Copies of files</source>
        <translation>Cópias de arquivos</translation>
    </message>
    <message>
        <source>Older ones: see the ledger</source>
        <translation>As anteriores: veja o livro de custódia</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence, artifacts, problems, tags, filters and reports</source>
        <translation>Evidência, artefatos, problemas, etiquetas, filtros e relatórios</translation>
    </message>
</context>
<context>
    <name>ExhibitsPage</name>
    <message>
        <source>Exhibits</source>
        <translation>Peças</translation>
    </message>
    <message>
        <source>Which artifacts are shown. Items, custody, tools, completeness and problems are always in the report.</source>
        <translation>Quais artefatos são mostrados. Itens, custódia, ferramentas, completude e problemas estão sempre no relatório.</translation>
    </message>
    <message>
        <source>Kinds of artifacts in the report</source>
        <translation>Tipos de artefatos no relatório</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Choose at least one kind of artifact.</source>
        <translation>Escolha ao menos um tipo de artefato.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>“{}” is no date that can be used: write 2026-01-31, or 2026-01-31T14:00:00+01:00 for a moment.</source>
        <translation>“{}” não é uma data utilizável: escreva 2026-01-31, ou 2026-01-31T14:00:00+01:00 para um momento.</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Only with a tag</source>
        <translation>Só com uma etiqueta</translation>
    </message>
    <message>
        <source>To (that day included)</source>
        <translation>Até (esse dia incluído)</translation>
    </message>
    <message>
        <source>Printed of a kind at most (the attached list holds all)</source>
        <translation>Impressos de cada tipo no máximo (a lista anexada contém todos)</translation>
    </message>
    <message>
        <source>From {}</source>
        <translation>A partir de {}</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>antes de {}</translation>
    </message>
    <message>
        <source>{}; artifacts without a time are left out.</source>
        <translation>{}; artefatos sem hora são deixados de fora.</translation>
    </message>
    <message>
        <source>Artifacts shown: {} of {}</source>
        <translation>Artefatos mostrados: {} de {}</translation>
    </message>
    <message numerus="yes">
        <source> {} lie outside it and are never shown.</source>
        <translation>
            <numerusform> {} fica fora dele e nunca é mostrado.</numerusform>
            <numerusform> {} ficam fora dele e nunca são mostrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>No record bears a tag yet.</source>
        <translation>Nenhum registro tem etiqueta ainda.</translation>
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
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Formato:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Arquivo:</translation>
    </message>
    <message>
        <source>Name a file in a folder that exists.</source>
        <translation>Indique um arquivo em uma pasta que exista.</translation>
    </message>
    <message>
        <source>{} exists already. Choose another name.</source>
        <translation>{} já existe. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escrevendo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>ExportRowsDialog</name>
    <message numerus="yes">
        <source>All {} rows of the table are written, in its order. A proof file beside it ties it to the ledger. What the authority&apos;s scope keeps back is not written.</source>
        <translation>
            <numerusform>{} linha da tabela é escrita. Um arquivo de prova ao lado a vincula ao livro de custódia. O que o alcance da autorização retém não é escrito.</numerusform>
            <numerusform>Todas as {} linhas da tabela são escritas, na ordem dela. Um arquivo de prova ao lado as vincula ao livro de custódia. O que o alcance da autorização retém não é escrito.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV: the columns shown, for a spreadsheet</source>
        <translation>CSV: as colunas mostradas, para uma planilha</translation>
    </message>
    <message>
        <source>JSON Lines: each record whole</source>
        <translation>JSON Lines: cada registro inteiro</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Exportar linhas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Needed where protected records are among the rows</source>
        <translation>Necessário quando há registros protegidos entre as linhas</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <source>Protected records are among these rows. Say why they are exported; nothing was written.</source>
        <translation>Há registros protegidos entre estas linhas. Diga por que são exportados; nada foi escrito.</translation>
    </message>
    <message>
        <source>Rows written: {}. File: {}; its proof lies beside it.</source>
        <translation>Linhas escritas: {}. Arquivo: {}; sua prova está ao lado.</translation>
    </message>
    <message>
        <source>Kept back by the authority&apos;s scope: {}.</source>
        <translation>Retidas pelo alcance da autorização: {}.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Empty the field</source>
        <translation>Esvaziar o campo</translation>
    </message>
</context>
<context>
    <name>FieldLinks</name>
    <message>
        <source>This parser does not state where its bytes stand.</source>
        <translation>Este analisador não indica onde estão seus bytes.</translation>
    </message>
    <message>
        <source>The file has no such key.</source>
        <translation>O arquivo não tem tal chave.</translation>
    </message>
    <message>
        <source>Where its bytes stand cannot be told: {}</source>
        <translation>Não se pode dizer onde estão seus bytes: {}</translation>
    </message>
</context>
<context>
    <name>FieldsView</name>
    <message>
        <source>Fields of the record</source>
        <translation>Campos do registro</translation>
    </message>
    <message>
        <source>Show bytes</source>
        <translation>Mostrar bytes</translation>
    </message>
    <message>
        <source>Show the bytes of the chosen field in the Hex tab (Enter)</source>
        <translation>Mostrar os bytes do campo escolhido na aba Hex (Enter)</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Include subfolders</source>
        <translation>Incluir subpastas</translation>
    </message>
    <message>
        <source>All evidence</source>
        <translation>Toda a evidência</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Frames over the length of the video</source>
        <translation>Quadros ao longo do vídeo</translation>
    </message>
    <message>
        <source>Cell {} of {}, at {}</source>
        <translation>Célula {} de {}, em {}</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>files</source>
        <translation>arquivos</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>artefatos</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problemas</translation>
    </message>
    <message>
        <source>Kind of artifact or problem: message, call, location, warning</source>
        <translation>Tipo de artefato ou problema: message, call, location, warning</translation>
    </message>
    <message>
        <source>file, directory, link, stream or other</source>
        <translation>file, directory, link, stream ou other</translation>
    </message>
    <message>
        <source>live, deleted, carved (files) or recovered (artifacts)</source>
        <translation>live, deleted, carved (arquivos) ou recovered (artefatos)</translation>
    </message>
    <message>
        <source>Path inside of the volume; ** stands for any folders: **/DCIM/**</source>
        <translation>Caminho dentro do volume; ** vale por quaisquer pastas: **/DCIM/**</translation>
    </message>
    <message>
        <source>Last part of the path: *.jpg</source>
        <translation>Última parte do caminho: *.jpg</translation>
    </message>
    <message>
        <source>Type by content: image/*</source>
        <translation>Tipo pelo conteúdo: image/*</translation>
    </message>
    <message>
        <source>Size in bytes, or with kB, MB, GB (1,000) or KiB, MiB, GiB (1,024)</source>
        <translation>Tamanho em bytes, ou com kB, MB, GB (1,000) ou KiB, MiB, GiB (1,024)</translation>
    </message>
    <message>
        <source>Time of an artifact, any of the four times of a file</source>
        <translation>Hora de um artefato, qualquer das quatro horas de um arquivo</translation>
    </message>
    <message>
        <source>When the content of a file was modified</source>
        <translation>Quando o conteúdo de um arquivo foi modificado</translation>
    </message>
    <message>
        <source>When a file was accessed</source>
        <translation>Quando um arquivo foi acessado</translation>
    </message>
    <message>
        <source>When what the file system says of a file was changed</source>
        <translation>Quando mudou o que o sistema de arquivos diz de um arquivo</translation>
    </message>
    <message>
        <source>When a file was made in its file system</source>
        <translation>Quando um arquivo foi criado em seu sistema de arquivos</translation>
    </message>
    <message>
        <source>Anybody that an artifact names: sender, recipient, number, name, address</source>
        <translation>Qualquer pessoa que um artefato nomeie: remetente, destinatário, número, nome, endereço</translation>
    </message>
    <message>
        <source>Latitude, longitude and km around that place: 51.5,-0.12,5 or 51.5,-0.12,500m</source>
        <translation>Latitude, longitude e km ao redor desse lugar: 51.5,-0.12,5 ou 51.5,-0.12,500m</translation>
    </message>
    <message>
        <source>Tag on this very record</source>
        <translation>Etiqueta neste próprio registro</translation>
    </message>
    <message>
        <source>Words of a note on this very record</source>
        <translation>Palavras de uma nota neste próprio registro</translation>
    </message>
    <message>
        <source>Category of this very record, protected or tagged</source>
        <translation>Categoria deste próprio registro, protegida ou etiquetada</translation>
    </message>
    <message>
        <source>Second examiner on this very record: agrees, disagrees or disputed</source>
        <translation>Segundo examinador deste próprio registro: agrees, disagrees ou disputed</translation>
    </message>
    <message>
        <source>Says anything of: has:location, has:time, has:tag, has:problem, has:NAME</source>
        <translation>Diz algo sobre: has:location, has:time, has:tag, has:problem, has:NAME</translation>
    </message>
    <message>
        <source>Free text, as without a field</source>
        <translation>Texto livre, como sem campo</translation>
    </message>
    <message>
        <source>SHA-256 of the file; ab12* for its beginning</source>
        <translation>SHA-256 do arquivo; ab12* para o começo</translation>
    </message>
    <message>
        <source>SHA-1 of the file</source>
        <translation>SHA-1 do arquivo</translation>
    </message>
    <message>
        <source>MD5 of the file</source>
        <translation>MD5 do arquivo</translation>
    </message>
    <message>
        <source>Any digest of the file</source>
        <translation>Qualquer resumo do arquivo</translation>
    </message>
    <message>
        <source>Number of the evidence item</source>
        <translation>Número do item de evidência</translation>
    </message>
    <message>
        <source>Number of the volume in its item</source>
        <translation>Número do volume em seu item</translation>
    </message>
    <message>
        <source>Place in the listing of the item, or of the file</source>
        <translation>Lugar na listagem do item, ou do arquivo</translation>
    </message>
    <message>
        <source>Id of the record: 1-42, 1-42-3</source>
        <translation>Id do registro: 1-42, 1-42-3</translation>
    </message>
    <message>
        <source>Id of the file that it is about</source>
        <translation>Id do arquivo de que se trata</translation>
    </message>
    <message>
        <source>Parser that stated it, or that took the file</source>
        <translation>Analisador que o declarou, ou que tomou o arquivo</translation>
    </message>
    <message>
        <source>Version of the parser</source>
        <translation>Versão do analisador</translation>
    </message>
    <message>
        <source>Where in the file: row message:7</source>
        <translation>Onde no arquivo: row message:7</translation>
    </message>
    <message>
        <source>What a problem says</source>
        <translation>O que um problema diz</translation>
    </message>
    <message>
        <source>Recovered content that nothing confirms: yes or no</source>
        <translation>Conteúdo recuperado que nada confirma: yes ou no</translation>
    </message>
    <message>
        <source>Any field of an artifact by its name: field.subject, field.width</source>
        <translation>Qualquer campo de um artefato pelo nome: field.subject, field.width</translation>
    </message>
    <message>
        <source>Any time by its name: times.sent, times.read</source>
        <translation>Qualquer hora pelo nome: times.sent, times.read</translation>
    </message>
    <message>
        <source>Both must hold</source>
        <translation>Ambos devem valer</translation>
    </message>
    <message>
        <source>One must hold</source>
        <translation>Um deve valer</translation>
    </message>
    <message>
        <source>What follows must not hold</source>
        <translation>O que segue não deve valer</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, or kind:message and participant:+4479* and not tag:privileged</source>
        <translation>Filtro: palavras, ou kind:message and participant:+4479* and not tag:privileged</translation>
    </message>
    <message>
        <source>Filter of the result set</source>
        <translation>Filtro do conjunto de resultados</translation>
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
        <translation>Filtros guardados e recentes</translation>
    </message>
    <message>
        <source>What a filter can say</source>
        <translation>O que um filtro pode dizer</translation>
    </message>
    <message>
        <source>Not applied: {}</source>
        <translation>Não aplicado: {}</translation>
    </message>
    <message>
        <source>Enter takes the filter away.</source>
        <translation>Enter retira o filtro.</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Aplicado.</translation>
    </message>
    <message>
        <source>Valid: Enter applies it.</source>
        <translation>Válido: Enter o aplica.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>arquivos</translation>
    </message>
    <message>
        <source>artifacts</source>
        <translation>artefatos</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problemas</translation>
    </message>
    <message>
        <source>Valid: Enter applies it and shows {}.</source>
        <translation>Válido: Enter o aplica e mostra {}.</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nome do filtro</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>Guardar este filtro…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Esquecer</translation>
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
        <translation>O que pode seguir no filtro</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>What a filter can say</source>
        <translation>O que um filtro pode dizer</translation>
    </message>
    <message>
        <source>Fields of the filter</source>
        <translation>Campos do filtro</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>O que é</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>A field of the artifact&apos;s kind</source>
        <translation>Um campo do tipo de artefato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemplos</translation>
    </message>
    <message>
        <source>Words alone look through the text of each record. FIELD:VALUE compares a field; letter case counts for nothing, * stands for any characters and ? for one. =, !=, &lt;, &lt;=, &gt; and &gt;= compare exactly, by number or by time. Join with and, or, not and brackets; put a text with blanks into quotation marks.</source>
        <translation>Palavras sozinhas percorrem o texto de cada registro. FIELD:VALUE compara um campo; maiúsculas e minúsculas não contam, * vale por quaisquer caracteres e ? por um. =, !=, &lt;, &lt;=, &gt; e &gt;= comparam exatamente, por número ou por hora. Junte com and, or, not e parênteses; ponha entre aspas um texto com espaços.</translation>
    </message>
    <message>
        <source>Not of what is shown now</source>
        <translation>Não do que é mostrado agora</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter of the result set</source>
        <translation>Filtro do conjunto de resultados</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Offset</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Go to offset, 0x for hex</source>
        <translation>Ir para a posição, 0x para hex</translation>
    </message>
    <message>
        <source>Offset to go to</source>
        <translation>Posição para onde ir</translation>
    </message>
    <message>
        <source>Find in these bytes</source>
        <translation>Procurar nestes bytes</translation>
    </message>
    <message>
        <source>What to find in the bytes</source>
        <translation>O que procurar nos bytes</translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>Como procurar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text, any case</source>
        <translation>Texto, sem distinguir maiúsculas</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>Bytes hex</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Procurar próximo</translation>
    </message>
    <message>
        <source>Type pairs of hexadecimal digits.</source>
        <translation>Digite pares de dígitos hexadecimais.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Procurar o próximo lugar</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Parar a procura</translation>
    </message>
    <message>
        <source>Type a whole number, or hexadecimal digits after 0x.</source>
        <translation>Digite um número inteiro, ou dígitos hexadecimais após 0x.</translation>
    </message>
    <message numerus="yes">
        <source>The file has {} bytes.</source>
        <translation>
            <numerusform>O arquivo tem {} byte.</numerusform>
            <numerusform>O arquivo tem {} bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation>Procura cancelada.</translation>
    </message>
    <message>
        <source>{} % searched</source>
        <translation>{} % percorridos</translation>
    </message>
    <message>
        <source>Found at {}</source>
        <translation>Encontrado em {}</translation>
    </message>
    <message>
        <source>Not found in these bytes.</source>
        <translation>Não encontrado nestes bytes.</translation>
    </message>
    <message>
        <source>Not found from here to the end. Find next begins at the start.</source>
        <translation>Não encontrado daqui até o fim. Procurar próximo começa do início.</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes could not be read and were not searched.</source>
        <translation>
            <numerusform>{} byte não pôde ser lido e não foi pesquisado.</numerusform>
            <numerusform>{} bytes não puderam ser lidos e não foram pesquisados.</numerusform>
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
        <translation>O que falta ou está errado</translation>
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
        <translation>Colunas congeladas</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>No type known</source>
        <translation>Tipo desconhecido</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sem data</translation>
    </message>
    <message>
        <source>No camera named</source>
        <translation>Nenhuma câmera indicada</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Sem categoria</translation>
    </message>
    <message>
        <source>No size known</source>
        <translation>Tamanho desconhecido</translation>
    </message>
    <message>
        <source>Less than 10 kB</source>
        <translation>Menos de 10 kB</translation>
    </message>
    <message>
        <source>10 kB to 100 kB</source>
        <translation>10 kB a 100 kB</translation>
    </message>
    <message>
        <source>100 kB to 1 MB</source>
        <translation>100 kB a 1 MB</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>1 MB a 10 MB</translation>
    </message>
    <message>
        <source>10 MB to 100 MB</source>
        <translation>10 MB a 100 MB</translation>
    </message>
    <message>
        <source>100 MB and more</source>
        <translation>100 MB e mais</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Não comparadas</translation>
    </message>
    <message>
        <source>Distance 0 to {}: much alike</source>
        <translation>Distância de 0 a {}: muito parecidas</translation>
    </message>
    <message>
        <source>Distance {} to {}: somewhat alike</source>
        <translation>Distância de {} a {}: razoavelmente parecidas</translation>
    </message>
    <message>
        <source>Distance {} to {}: a little alike</source>
        <translation>Distância de {} a {}: um pouco parecidas</translation>
    </message>
    <message>
        <source>Distance {} to 64: not alike</source>
        <translation>Distância de {} a 64: não parecidas</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Arquivo não encontrado</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sem data</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>tirada</translation>
    </message>
    <message>
        <source>taken, no zone</source>
        <translation>tirada, sem fuso</translation>
    </message>
    <message>
        <source>created</source>
        <translation>criado</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>modificado</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>não confirmado</translation>
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
        <translation>nenhum arquivo com esse caminho</translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message>
        <source>Find similar</source>
        <translation>Procurar semelhantes</translation>
    </message>
    <message>
        <source>Arranges all by their likeness to the current picture</source>
        <translation>Ordena tudo pela semelhança com a imagem atual</translation>
    </message>
    <message>
        <source>Hold to look (P)</source>
        <translation>Segurar para olhar (P)</translation>
    </message>
    <message>
        <source>Shows the current picture for as long as it is held</source>
        <translation>Mostra a imagem atual enquanto estiver pressionado</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Tamanho das imagens</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>Comparando imagens</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Parar a comparação</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Semelhança</translation>
    </message>
    <message>
        <source>{} of {} compared</source>
        <translation>Comparadas: {} de {}</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>Ordem do livro</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Arrange the pictures by</source>
        <translation>Ordenar as imagens por</translation>
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
        <translation>O catálogo não pode ser lido: {}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Problems have no pictures. Choose files or artifacts on the left.</source>
        <translation>Problemas não têm imagens. Escolha arquivos ou artefatos à esquerda.</translation>
    </message>
    <message>
        <source>Pictures and videos: {}</source>
        <translation>Imagens e vídeos: {}</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>Selecionados: {}</translation>
    </message>
    <message numerus="yes">
        <source>{} more are not listed: narrow the result set</source>
        <translation>
            <numerusform>Mais {} não é listado: restrinja o conjunto de resultados</numerusform>
            <numerusform>Mais {} não são listados: restrinja o conjunto de resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>in the order of the ledger until the ingest is done</source>
        <translation>na ordem do livro até a ingestão terminar</translation>
    </message>
    <message>
        <source>Similarity compares light and dark in coarse dots: it suggests, it proves nothing</source>
        <translation>A semelhança compara claro e escuro em pontos grossos: sugere, não prova nada</translation>
    </message>
    <message>
        <source>{} not compared</source>
        <translation>Não comparadas: {}</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of links; the table beside it says the same</source>
        <translation>Grafo de vínculos; a tabela ao lado diz o mesmo</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Gallery of pictures and videos</source>
        <translation>Galeria de imagens e vídeos</translation>
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
        <translation>Encerrar agrupamento</translation>
    </message>
    <message>
        <source>Values of the column with their rows</source>
        <translation>Valores da coluna com suas linhas</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
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
        <translation>(vazio)</translation>
    </message>
    <message>
        <source>A row with several marks is counted in each. Enter asks for the rows of one.</source>
        <translation>Uma linha com várias marcas é contada em cada uma. Enter pede as linhas de uma.</translation>
    </message>
    <message>
        <source>Values: {}. Enter asks for the rows of one.</source>
        <translation>Valores: {}. Enter pede as linhas de um.</translation>
    </message>
    <message>
        <source>The first {} of {} values, the most frequent ones.</source>
        <translation>Os primeiros {} de {} valores, os mais frequentes.</translation>
    </message>
    <message>
        <source>The values cannot be counted: {}</source>
        <translation>Os valores não podem ser contados: {}</translation>
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
        <translation>O relatório é escrito com sua prova ao lado; o livro de custódia guarda para quem é.</translation>
    </message>
    <message>
        <source>Bundle for the recipient: report, manifest, proofs and verifier in one .zip</source>
        <translation>Pacote para o destinatário: relatório, manifesto, provas e verificador em um .zip</translation>
    </message>
    <message>
        <source>Keep the full version beside it, unsigned: it stays with you and proves what was redacted</source>
        <translation>Guardar ao lado a versão completa, sem assinatura: fica com você e prova o que foi tarjado</translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation>Assinar e salvar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>The report is being signed and written</source>
        <translation>O relatório está sendo assinado e escrito</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Salvo como</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Arquivo do relatório</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatário</translation>
    </message>
    <message>
        <source>For whom it is (may stay empty)</source>
        <translation>Para quem é (pode ficar vazio)</translation>
    </message>
    <message>
        <source>Name the file of the report.</source>
        <translation>Indique o arquivo do relatório.</translation>
    </message>
    <message>
        <source>The name of the file is too long: {} bytes at most.</source>
        <translation>O nome do arquivo é longo demais: {} bytes no máximo.</translation>
    </message>
    <message>
        <source>{} is a folder. Name a file in it.</source>
        <translation>{} é uma pasta. Indique um arquivo dentro dela.</translation>
    </message>
    <message>
        <source>Save unsigned</source>
        <translation>Salvar sem assinatura</translation>
    </message>
    <message>
        <source>Signing and writing…</source>
        <translation>Assinando e escrevendo…</translation>
    </message>
    <message>
        <source>Signed by {}.</source>
        <translation>Assinado por {}.</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Não assinado.</translation>
    </message>
    <message>
        <source>The report is written. {}</source>
        <translation>O relatório foi escrito. {}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Certificado (SHA-256)</translation>
    </message>
    <message>
        <source>Full version</source>
        <translation>Versão completa</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Pacote</translation>
    </message>
    <message>
        <source>Not in the bundle</source>
        <translation>Não no pacote</translation>
    </message>
    <message>
        <source>The report is written; the bundle is not. {}</source>
        <translation>O relatório foi escrito; o pacote não. {}</translation>
    </message>
    <message>
        <source>The report is written, but what came after failed. {}</source>
        <translation>O relatório foi escrito, mas o que vinha depois falhou. {}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvar o relatório</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
</context>
<context>
    <name>HexCanvas</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Bytes em hexadecimal</translation>
    </message>
    <message>
        <source>No bytes: the file is empty.</source>
        <translation>Nenhum byte: o arquivo está vazio.</translation>
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
        <translation>Isto não tem bytes próprios.</translation>
    </message>
    <message>
        <source>Copied: {} of {} selected</source>
        <translation>Copiados: {} de {} selecionados</translation>
    </message>
    <message>
        <source>Nothing was copied: {}</source>
        <translation>Nada foi copiado: {}</translation>
    </message>
    <message>
        <source>From offset {} (0x{:x}): {}; as text: {}</source>
        <translation>A partir da posição {} (0x{:x}): {}; como texto: {}</translation>
    </message>
    <message>
        <source>Offset {} (0x{:x}): not read</source>
        <translation>Posição {} (0x{:x}): não lida</translation>
    </message>
    <message numerus="yes">
        <source>Offset {} (0x{:x}) of {} bytes</source>
        <translation>
            <numerusform>Posição {} (0x{:x}) de {} byte</numerusform>
            <numerusform>Posição {} (0x{:x}) de {} bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · {} selected</source>
        <translation>{} · selecionados: {}</translation>
    </message>
</context>
<context>
    <name>HiveKeyTree</name>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Last written (UTC)</source>
        <translation>Última escrita (UTC)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Deleted keys and values (unconfirmed)</source>
        <translation>Chaves e valores excluídos (não confirmados)</translation>
    </message>
    <message>
        <source>{} (stands within itself: not opened again)</source>
        <translation>{} (está dentro de si mesma: não é aberta de novo)</translation>
    </message>
    <message>
        <source>{} (nested too deep: not opened)</source>
        <translation>{} (aninhada fundo demais: não é aberta)</translation>
    </message>
</context>
<context>
    <name>HiveValueTable</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(padrão)</translation>
    </message>
    <message>
        <source>(damaged)</source>
        <translation>(danificado)</translation>
    </message>
</context>
<context>
    <name>HiveView</name>
    <message>
        <source>Data of the value</source>
        <translation>Dados do valor</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Keys of the hive</source>
        <translation>Chaves da colmeia</translation>
    </message>
    <message>
        <source>Values of the key</source>
        <translation>Valores da chave</translation>
    </message>
    <message>
        <source>Height of the data</source>
        <translation>Altura dos dados</translation>
    </message>
    <message>
        <source>Width of the list of keys</source>
        <translation>Largura da lista de chaves</translation>
    </message>
    <message>
        <source>Registry hive {} · last written {}</source>
        <translation>Colmeia do registro do Windows {} · última escrita {}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>não indicado</translation>
    </message>
    <message>
        <source>called {}</source>
        <translation>chamada {}</translation>
    </message>
    <message>
        <source>Its last write was not ended: newer changes may stand in the transaction logs beside it (.LOG, .LOG1, .LOG2), which are not applied here.</source>
        <translation>Sua última escrita não foi concluída: mudanças mais novas podem estar nos logs de transações ao lado (.LOG, .LOG1, .LOG2), que não são aplicados aqui.</translation>
    </message>
    <message>
        <source>Transaction logs beside it (.LOG, .LOG1, .LOG2) are not applied.</source>
        <translation>Os logs de transações ao lado (.LOG, .LOG1, .LOG2) não são aplicados.</translation>
    </message>
    <message numerus="yes">
        <source>The file ends too early: {} bytes are missing.</source>
        <translation>
            <numerusform>O arquivo termina cedo demais: falta {} byte.</numerusform>
            <numerusform>O arquivo termina cedo demais: faltam {} bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more keys than are shown.</source>
        <translation>Há mais chaves do que são mostradas.</translation>
    </message>
    <message>
        <source>Looking for deleted keys and values…</source>
        <translation>Procurando chaves e valores excluídos…</translation>
    </message>
    <message>
        <source>Deleted keys: {}, deleted values: {}. Nothing confirms that they were keys and values; others may remain unseen.</source>
        <translation>Chaves excluídas: {}, valores excluídos: {}. Nada confirma que eram chaves e valores; outros podem continuar sem ser vistos.</translation>
    </message>
    <message>
        <source>More were found than are shown.</source>
        <translation>Foram encontradas mais do que são mostradas.</translation>
    </message>
    <message>
        <source>Values in free cells of the hive, whatever key they belonged to</source>
        <translation>Valores em células livres da colmeia, qualquer que fosse sua chave</translation>
    </message>
    <message>
        <source>volatile</source>
        <translation>volátil</translation>
    </message>
    <message>
        <source>another hive is mounted here</source>
        <translation>outra colmeia está montada aqui</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>link simbólico</translation>
    </message>
    <message>
        <source>predefined handle</source>
        <translation>identificador predefinido</translation>
    </message>
    <message>
        <source>key at 0x{:x}</source>
        <translation>chave em 0x{:x}</translation>
    </message>
    <message>
        <source>class {}</source>
        <translation>classe {}</translation>
    </message>
    <message>
        <source>deleted, unconfirmed</source>
        <translation>excluído, não confirmado</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes are listed; the Hex tab has all of them.</source>
        <translation>
            <numerusform>São listados os primeiros {} de {} byte; a aba Hex tem todos.</numerusform>
            <numerusform>São listados os primeiros {} de {} bytes; a aba Hex tem todos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IngestJob</name>
    <message>
        <source>The ingest ended without saying how.</source>
        <translation>A ingestão terminou sem dizer como.</translation>
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
        <translation>Unix, milissegundos</translation>
    </message>
    <message>
        <source>Unix, microseconds</source>
        <translation>Unix, microssegundos</translation>
    </message>
    <message>
        <source>Unix, nanoseconds</source>
        <translation>Unix, nanossegundos</translation>
    </message>
    <message>
        <source>FILETIME (Windows)</source>
        <translation>FILETIME (Windows)</translation>
    </message>
    <message>
        <source>WebKit, microseconds</source>
        <translation>WebKit, microssegundos</translation>
    </message>
    <message>
        <source>Cocoa, seconds (float)</source>
        <translation>Cocoa, segundos (ponto flutuante)</translation>
    </message>
    <message>
        <source>Cocoa, nanoseconds</source>
        <translation>Cocoa, nanossegundos</translation>
    </message>
    <message>
        <source>HFS+, seconds</source>
        <translation>HFS+, segundos</translation>
    </message>
    <message>
        <source>Whole numbers (unsigned, signed)</source>
        <translation>Números inteiros (sem sinal, com sinal)</translation>
    </message>
    <message>
        <source>Floating point</source>
        <translation>Ponto flutuante</translation>
    </message>
    <message>
        <source>Float {} {}</source>
        <translation>Ponto flutuante {} {}</translation>
    </message>
    <message>
        <source>Moments, in UTC</source>
        <translation>Momentos, em UTC</translation>
    </message>
    <message>
        <source>DOS date and time</source>
        <translation>Data e hora do DOS</translation>
    </message>
    <message>
        <source>{}, zone not stated</source>
        <translation>{}, fuso não indicado</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>no moment from 1971 to 2100</source>
        <translation>nenhum momento de 1971 a 2100</translation>
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
        <translation>Ir para o arquivo</translation>
    </message>
    <message>
        <source>Source of the record</source>
        <translation>Fonte do registro</translation>
    </message>
    <message>
        <source>Sides of the record</source>
        <translation>Vistas do registro</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
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
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Custódia</translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation>Este registro não pode ser mostrado</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nada selecionado</translation>
    </message>
    <message>
        <source>Choose a file or an artifact to see it here.</source>
        <translation>Escolha um arquivo ou um artefato para vê-lo aqui.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Waiting</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>Progress of {}</source>
        <translation>Progresso de {}</translation>
    </message>
    <message>
        <source>Finding volumes</source>
        <translation>Procurando volumes</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Listando</translation>
    </message>
    <message>
        <source>Reading and hashing</source>
        <translation>Lendo e calculando hash</translation>
    </message>
    <message>
        <source>Verifying the source</source>
        <translation>Verificando a fonte</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Not ingested</source>
        <translation>Não ingerido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>took {}</source>
        <translation>levou {}</translation>
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
        <translation>faltam {}</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>No ingest is running.</source>
        <translation>Nenhuma ingestão em andamento.</translation>
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
        <translation>Pausar a ingestão, ou continuar</translation>
    </message>
    <message>
        <source>Completeness…</source>
        <translation>Completude…</translation>
    </message>
    <message>
        <source>What was read, parsed, skipped and failed, with the reasons</source>
        <translation>O que foi lido, analisado, omitido e falhou, com os motivos</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Resume the interrupted ingest</source>
        <translation>Retomar a ingestão interrompida</translation>
    </message>
    <message>
        <source>Evidence items of the ingest</source>
        <translation>Itens de evidência da ingestão</translation>
    </message>
    <message>
        <source>Ingest is running.</source>
        <translation>A ingestão está em andamento.</translation>
    </message>
    <message>
        <source>The ingest stands still. What is recorded can be examined.</source>
        <translation>A ingestão está parada. O que foi registrado pode ser examinado.</translation>
    </message>
    <message>
        <source>An ingest of this case was interrupted. Nothing recorded is lost.</source>
        <translation>Uma ingestão deste caso foi interrompida. Nada do que foi registrado se perde.</translation>
    </message>
    <message>
        <source>Stopping after the entries that are being read now…</source>
        <translation>Parando após as entradas que estão sendo lidas agora…</translation>
    </message>
    <message>
        <source>Pausing: what the workers have in hand is finished first…</source>
        <translation>Pausando: o que os processos têm em mãos é terminado primeiro…</translation>
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
        <translation>Teclas e o que fazem</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>O que fazem</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>em toda parte</translation>
    </message>
    <message>
        <source>Tab and Shift+Tab go from one part to the next, arrow keys move within it, Enter opens, Escape closes a dialog, Alt with an underlined letter opens a menu.</source>
        <translation>Tab e Shift+Tab vão de uma parte à seguinte, as setas se movem dentro dela, Enter abre, Escape fecha um diálogo, Alt com uma letra sublinhada abre um menu.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys for locked evidence</source>
        <translation>Chaves de evidência bloqueada</translation>
    </message>
    <message>
        <source>Each key is tried on each locked layer that is read from now on. Keys are kept in memory until the case is closed and are never written. The ledger names each key that was tried by a fingerprint. To read an item that was ingested while it was locked, add it again.</source>
        <translation>Cada chave é testada em cada camada bloqueada que for lida a partir de agora. As chaves ficam na memória até o caso ser fechado e nunca são gravadas. O livro nomeia cada chave testada por uma impressão digital. Para ler um item que foi ingerido enquanto estava bloqueado, adicione-o outra vez.</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Usar estas chaves</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Password or key:</source>
        <translation>Senha ou chave:</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Mostrar as chaves</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Chaves</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>De uma lista…</translation>
    </message>
    <message>
        <source>A text file with one key a line</source>
        <translation>Um arquivo de texto com uma chave por linha</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>Arquivo de chave…</translation>
    </message>
    <message>
        <source>A file whose content is the key</source>
        <translation>Um arquivo cujo conteúdo é a chave</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>List of keys, one a line</source>
        <translation>Lista de chaves, uma por linha</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Arquivo de chave</translation>
    </message>
    <message>
        <source>Key file ({})</source>
        <translation>Arquivo de chave ({})</translation>
    </message>
    <message>
        <source>Key in hexadecimal: {}</source>
        <translation>Chave em hexadecimal: {}</translation>
    </message>
    <message>
        <source>Password or key: {}</source>
        <translation>Senha ou chave: {}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>App usage</source>
        <translation>Uso de aplicativo</translation>
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
        <translation>Favorito</translation>
    </message>
    <message>
        <source>Calendar event</source>
        <translation>Evento de calendário</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Cell tower</source>
        <translation>Torre de celular</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
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
        <translation>Evento do dispositivo</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>Cartão SIM</translation>
    </message>
    <message>
        <source>Wi-Fi network</source>
        <translation>Rede Wi-Fi</translation>
    </message>
    <message>
        <source>File reference</source>
        <translation>Referência a arquivo</translation>
    </message>
    <message>
        <source>Form entry</source>
        <translation>Entrada de formulário</translation>
    </message>
    <message>
        <source>From another tool</source>
        <translation>De outra ferramenta</translation>
    </message>
    <message>
        <source>Health record</source>
        <translation>Registro de saúde</translation>
    </message>
    <message>
        <source>Installed app</source>
        <translation>Aplicativo instalado</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interação</translation>
    </message>
    <message>
        <source>Keyboard word</source>
        <translation>Palavra do teclado</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Log event</source>
        <translation>Evento de registro</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Mídia</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notificação</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permissão</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Lembrete</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transação</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Correio de voz</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Pesquisa web</translation>
    </message>
    <message>
        <source>Web visit</source>
        <translation>Visita web</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Limitado</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Não coincide</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>Em quarentena</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Unread layer</source>
        <translation>Camada não lida</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegível</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como o &amp;sistema</translation>
    </message>
    <message>
        <source>An ingest is running: the language changes when Indicia is started again.</source>
        <translation>Uma ingestão está em andamento: o idioma muda quando o Indicia for iniciado de novo.</translation>
    </message>
</context>
<context>
    <name>LedgerEntryDialog</name>
    <message>
        <source>Ledger entry</source>
        <translation>Registro do livro</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>O que o registro diz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies the entry as it stands in the ledger, byte for byte</source>
        <translation>Copia o registro tal como está no livro, byte por byte</translation>
    </message>
    <message>
        <source>Ledger entry {}</source>
        <translation>Registro do livro {}</translation>
    </message>
    <message>
        <source>Leaf: the SHA-256 of a zero byte and the bytes that Copy takes</source>
        <translation>Folha: o SHA-256 de um byte zero e dos bytes que Copiar leva</translation>
    </message>
</context>
<context>
    <name>LiftDialog</name>
    <message>
        <source>Lift protection</source>
        <translation>Retirar a proteção</translation>
    </message>
    <message>
        <source>Selected records: {}.</source>
        <translation>Registros selecionados: {}.</translation>
    </message>
    <message>
        <source>Their content can then be seen without a reason. The ledger keeps who lifted it and why.</source>
        <translation>Seu conteúdo poderá então ser visto sem motivo. O livro de custódia guarda quem a retirou e por quê.</translation>
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
        <translation>Bytes do log de escrita antecipada {}</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>the same stands in {}</source>
        <translation>o mesmo está em {}</translation>
    </message>
    <message>
        <source>inside of this value</source>
        <translation>dentro deste valor</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes at {} (0x{:x})</source>
        <translation>
            <numerusform>{} byte em {} (0x{:x})</numerusform>
            <numerusform>{} bytes em {} (0x{:x})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}, in {} pieces</source>
        <translation>
            <numerusform>{}, em {} parte</numerusform>
            <numerusform>{}, em {} partes</numerusform>
        </translation>
    </message>
    <message>
        <source>Which bytes hold this value is not stated; the record is {}</source>
        <translation>Não é indicado quais bytes contêm este valor; o registro é {}</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>{} · {}</translation>
    </message>
    <message>
        <source>no bytes of its own</source>
        <translation>nenhum byte próprio</translation>
    </message>
    <message>
        <source>{} of the write-ahead log</source>
        <translation>{} do log de escrita antecipada</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>One</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primeiro</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Aplicativos</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Itens</translation>
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
        <translation>Procurar um identificador ou nome</translation>
    </message>
    <message>
        <source>Make it the result set</source>
        <translation>Torná-lo o conjunto de resultados</translation>
    </message>
    <message>
        <source>Ways of looking at the links</source>
        <translation>Formas de ver os vínculos</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Maior</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Menor</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Participants: {}, links: {}, records: {}</source>
        <translation>Participantes: {}, vínculos: {}, registros: {}</translation>
    </message>
    <message>
        <source>drawn: the {} participants and {} links with most records; the table has all</source>
        <translation>desenhados: os {} participantes e {} vínculos com mais registros; a tabela tem todos</translation>
    </message>
    <message>
        <source>Records that name nobody to link: {}</source>
        <translation>Registros que não nomeiam ninguém para vincular: {}</translation>
    </message>
    <message>
        <source>Protected records, left out until the item dock is told why: {}</source>
        <translation>Registros protegidos, deixados de fora até que se diga por quê no painel do item: {}</translation>
    </message>
    <message>
        <source>Records of other kinds in the result set: {}</source>
        <translation>Registros de outros tipos no conjunto de resultados: {}</translation>
    </message>
    <message>
        <source>joined by identifier, never by name</source>
        <translation>unidos por identificador, nunca por nome</translation>
    </message>
    <message>
        <source>Choose a participant or a link: its records are shown here.</source>
        <translation>Escolha um participante ou um vínculo: seus registros são mostrados aqui.</translation>
    </message>
    <message>
        <source>Records that link {} and {}: {}</source>
        <translation>Registros que vinculam {} e {}: {}</translation>
    </message>
    <message numerus="yes">
        <source>Records that link {} with {} others: {}</source>
        <translation>
            <numerusform>Registros que vinculam {} com {} outro: {}</numerusform>
            <numerusform>Registros que vinculam {} com {} outros: {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>The file that this names was not found in the evidence.</source>
        <translation>O arquivo que isto nomeia não foi encontrado na evidência.</translation>
    </message>
    <message>
        <source>Protected: {}. Say in the item dock why you need to see it.</source>
        <translation>Protegido: {}. Diga no painel do item por que você precisa vê-lo.</translation>
    </message>
    <message>
        <source>Categorised already: {}. Hold P to look.</source>
        <translation>Já categorizado: {}. Segure P para olhar.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open case: choose its folder</source>
        <translation>Abrir caso: escolha sua pasta</translation>
    </message>
    <message>
        <source>Another window shows this case; it was asked to the front.</source>
        <translation>Outra janela mostra este caso; foi pedido que ela passe à frente.</translation>
    </message>
    <message>
        <source>The case cannot be opened</source>
        <translation>O caso não pode ser aberto</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>O caso não pode ser aberto.</translation>
    </message>
    <message>
        <source>Case {} — evidence read-only — Indicia</source>
        <translation>Caso {} — evidência somente para leitura — Indicia</translation>
    </message>
    <message>
        <source>The sample case is made: this takes some seconds…</source>
        <translation>O caso de exemplo está sendo criado: leva alguns segundos…</translation>
    </message>
    <message>
        <source>The sample case could not be made: {}</source>
        <translation>O caso de exemplo não pôde ser criado: {}</translation>
    </message>
    <message>
        <source>Open or make a case first; then drop the evidence again.</source>
        <translation>Abra ou crie primeiro um caso; depois solte a evidência de novo.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Nenhum caso está aberto</translation>
    </message>
    <message>
        <source>Indicia was not closed</source>
        <translation>O Indicia não foi fechado</translation>
    </message>
    <message>
        <source>Indicia ended while this case was open: {}</source>
        <translation>O Indicia terminou enquanto este caso estava aberto: {}</translation>
    </message>
    <message>
        <source>Nothing that was recorded is lost. An ingest that was interrupted can be resumed in Jobs.</source>
        <translation>Nada do que foi registrado se perde. Uma ingestão interrompida pode ser retomada em Trabalhos.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Abri-lo de novo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Ingest is running</source>
        <translation>Uma ingestão está em andamento</translation>
    </message>
    <message>
        <source>An ingest is running. Stop it and close the case?</source>
        <translation>Uma ingestão está em andamento. Pará-la e fechar o caso?</translation>
    </message>
    <message>
        <source>What is recorded so far stays. “Resume” takes the ingest up again.</source>
        <translation>O que foi registrado até aqui permanece. “Retomar” continua a ingestão.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Parar e fechar</translation>
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
        <translation>Uma lista dos resumos de cada arquivo lido, em uma forma que outras ferramentas conferem. Um arquivo de prova ao lado a vincula ao livro de custódia.</translation>
    </message>
    <message>
        <source>Export manifest</source>
        <translation>Exportar manifesto</translation>
    </message>
    <message numerus="yes">
        <source>{} files are listed in {}; its proof lies beside it.</source>
        <translation>
            <numerusform>{} arquivo está listado em {}; sua prova está ao lado.</numerusform>
            <numerusform>{} arquivos estão listados em {}; sua prova está ao lado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Show all points (Home)</source>
        <translation>Mostrar todos os pontos (Home)</translation>
    </message>
    <message>
        <source>Nearer (plus)</source>
        <translation>Mais perto (mais)</translation>
    </message>
    <message>
        <source>Further away (minus)</source>
        <translation>Mais longe (menos)</translation>
    </message>
    <message>
        <source>Choose area</source>
        <translation>Escolher área</translation>
    </message>
    <message>
        <source>Draw a rectangle by dragging; Shift and dragging does so at any time</source>
        <translation>Desenhe um retângulo arrastando; Shift e arrastar faz isso a qualquer momento</translation>
    </message>
    <message>
        <source>Only this area</source>
        <translation>Só esta área</translation>
    </message>
    <message>
        <source>Keep only the results in the rectangle, or else in the view</source>
        <translation>Manter só os resultados no retângulo ou, sem ele, na vista</translation>
    </message>
    <message>
        <source>Everywhere again</source>
        <translation>De novo em toda parte</translation>
    </message>
    <message>
        <source>Take the area away that the results were kept to</source>
        <translation>Retirar a área a que os resultados foram limitados</translation>
    </message>
    <message>
        <source>Tracks, gaps over</source>
        <translation>Trajetos, lacunas acima de</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Precisão</translation>
    </message>
    <message>
        <source>Circles of stated accuracy</source>
        <translation>Círculos da precisão indicada</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Blocos</translation>
    </message>
    <message>
        <source>Draw a local file of map tiles (MBTiles) below</source>
        <translation>Desenhar por baixo um arquivo local de blocos de mapa (MBTiles)</translation>
    </message>
    <message>
        <source>Choose a file of map tiles…</source>
        <translation>Escolher um arquivo de blocos de mapa…</translation>
    </message>
    <message>
        <source>Without tiles</source>
        <translation>Sem blocos</translation>
    </message>
    <message>
        <source>A track ends where no point follows for</source>
        <translation>Um trajeto termina onde nenhum ponto segue por</translation>
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
        <translation>Nenhum registro do conjunto de resultados indica um lugar que possa ser desenhado.</translation>
    </message>
    <message>
        <source>Points in view: {} of {}</source>
        <translation>Pontos na vista: {} de {}</translation>
    </message>
    <message>
        <source>Not drawn, latitude or longitude missing or not a number: {}.</source>
        <translation>Não desenhados, latitude ou longitude ausente ou não é um número: {}.</translation>
    </message>
    <message>
        <source>Not drawn, latitude beyond 90° or longitude beyond 180°: {}.</source>
        <translation>Não desenhados, latitude além de 90° ou longitude além de 180°: {}.</translation>
    </message>
    <message>
        <source>Not drawn, at 0, 0, which devices write where they know no place: {}.</source>
        <translation>Não desenhados, em 0, 0, que os aparelhos escrevem quando não conhecem nenhum lugar: {}.</translation>
    </message>
    <message>
        <source>Not asked for a place, as they are protected: {}. The item dock asks why; so does has:location.</source>
        <translation>Não se lhes pediu um lugar, pois estão protegidos: {}. O painel do item pergunta por quê; has:location também.</translation>
    </message>
    <message>
        <source>Not drawn, as only the first {} places are: {}.</source>
        <translation>Não desenhados, pois só os primeiros {} lugares o são: {}.</translation>
    </message>
    <message>
        <source>Drawn at the edge, as the map ends at 85° north and south: {}.</source>
        <translation>Desenhados na borda, pois o mapa termina em 85° norte e sul: {}.</translation>
    </message>
    <message>
        <source>No point has a stated accuracy: open discs.</source>
        <translation>Nenhum ponto tem precisão indicada: discos abertos.</translation>
    </message>
    <message>
        <source>Points without a stated accuracy: {} (open discs).</source>
        <translation>Pontos sem precisão indicada: {} (discos abertos).</translation>
    </message>
    <message>
        <source>Circles of accuracy are drawn for the first {} points only.</source>
        <translation>Círculos de precisão são desenhados só para os primeiros {} pontos.</translation>
    </message>
    <message>
        <source>A disc with a number stands for several points, in their middle: an aid for drawing only.</source>
        <translation>Um disco com número representa vários pontos, no meio deles: só um auxílio ao desenho.</translation>
    </message>
    <message>
        <source>A line joins points of one source in the order of their times: it is not the way taken.</source>
        <translation>Uma linha une pontos de uma fonte na ordem de suas horas: não é o caminho percorrido.</translation>
    </message>
    <message>
        <source>In no track, without a time: {}.</source>
        <translation>Em nenhum trajeto, sem hora: {}.</translation>
    </message>
    <message>
        <source>Not all tracks are drawn here: go nearer to see the others.</source>
        <translation>Nem todos os trajetos são desenhados aqui: aproxime-se para ver os outros.</translation>
    </message>
    <message>
        <source>Coasts and borders are of 1:10 million: here they may be off by a kilometre and more.</source>
        <translation>Costas e fronteiras são de 1:10 milhões: aqui podem desviar um quilômetro ou mais.</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Records of this kind state no places.</source>
        <translation>Registros deste tipo não indicam lugares.</translation>
    </message>
    <message>
        <source>The places cannot be read: {}</source>
        <translation>Os lugares não podem ser lidos: {}</translation>
    </message>
    <message>
        <source>Selected: {}</source>
        <translation>Selecionados: {}</translation>
    </message>
    <message>
        <source>Not drawn for what they state: {}</source>
        <translation>Não desenhados pelo que indicam: {}</translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation>Procurando lugares…</translation>
    </message>
    <message>
        <source>the first {} are listed</source>
        <translation>são listados os primeiros {}</translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>Make &amp;exhibit</source>
        <translation>Tornar pe&amp;ça</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>Marcar como &amp;revisado</translation>
    </message>
    <message>
        <source>Write &amp;note…</source>
        <translation>Escrever &amp;nota…</translation>
    </message>
    <message>
        <source>&amp;Agree with others’ tags</source>
        <translation>&amp;Concordar com etiquetas de outros</translation>
    </message>
    <message>
        <source>&amp;Disagree with others’ tags…</source>
        <translation>&amp;Discordar de etiquetas de outros…</translation>
    </message>
    <message>
        <source>&amp;Withdraw my tags</source>
        <translation>Re&amp;tirar minhas etiquetas</translation>
    </message>
    <message>
        <source>&amp;Undo last mark</source>
        <translation>Desfa&amp;zer a última marca</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>&amp;Proteger…</translation>
    </message>
    <message>
        <source>&amp;Lift protection…</source>
        <translation>Retirar &amp;a proteção…</translation>
    </message>
    <message>
        <source>Who works &amp;here…</source>
        <translation>&amp;Quem trabalha aqui…</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>Tag “{}”</source>
        <translation>Etiqueta “{}”</translation>
    </message>
    <message>
        <source>Tag of key {}</source>
        <translation>Etiqueta da tecla {}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Escrever nota</translation>
    </message>
    <message>
        <source>Disagree with others’ tags</source>
        <translation>Discordar de etiquetas de outros</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Discordar</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
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
        <translation>com uma nota</translation>
    </message>
    <message>
        <source>a second examiner agrees</source>
        <translation>um segundo examinador concorda</translation>
    </message>
    <message>
        <source>a second examiner disagrees</source>
        <translation>um segundo examinador discorda</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>em disputa</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Tag “{}”</source>
        <translation>Etiqueta “{}”</translation>
    </message>
    <message>
        <source>Key {} has no tag. Give it one in the panel Tags.</source>
        <translation>A tecla {} não tem etiqueta. Dê-lhe uma no painel Etiquetas.</translation>
    </message>
    <message>
        <source>Withdraw tags</source>
        <translation>Retirar etiquetas</translation>
    </message>
    <message>
        <source>Withdraw “{}”</source>
        <translation>Retirar “{}”</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Peça</translation>
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
        <translation>Concordar com etiquetas</translation>
    </message>
    <message>
        <source>Disagree with tags</source>
        <translation>Discordar de etiquetas</translation>
    </message>
    <message>
        <source>Protect as “{}”</source>
        <translation>Proteger como “{}”</translation>
    </message>
    <message>
        <source>Lift protection</source>
        <translation>Retirar a proteção</translation>
    </message>
    <message>
        <source>Marks are still being written. Undo when they are.</source>
        <translation>Marcas ainda estão sendo escritas. Desfaça quando estiverem prontas.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Não há nada a desfazer.</translation>
    </message>
    <message>
        <source>The last mark is of {}, who alone can undo it (menu Mark, Who works here).</source>
        <translation>A última marca é de {}, única pessoa que pode desfazê-la (menu Marcar, Quem trabalha aqui).</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>Desfazer: {}</translation>
    </message>
    <message>
        <source>{} was not done. {} Ledger entries written before that: {}.</source>
        <translation>{} não foi feito. {} Registros do livro escritos antes disso: {}.</translation>
    </message>
    <message>
        <source>{} — ledger entries written: {}</source>
        <translation>{} — registros do livro escritos: {}</translation>
    </message>
    <message>
        <source>, nothing new to say of: {}</source>
        <translation>, nada de novo a dizer de: {}</translation>
    </message>
    <message>
        <source>. Cancelled after {} of {}; what is in the ledger stays</source>
        <translation>. Cancelado após {} de {}; o que está no livro permanece</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>disputed</source>
        <translation>em disputa</translation>
    </message>
    <message>
        <source>protected: {}</source>
        <translation>protegido: {}</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>uma nota</translation>
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
        <translation>concorda com “{}”</translation>
    </message>
    <message>
        <source>disagrees with “{}”</source>
        <translation>discorda de “{}”</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>exhibit {}</source>
        <translation>peça {}</translation>
    </message>
    <message>
        <source>The marks of the case are being read…</source>
        <translation>As marcas do caso estão sendo lidas…</translation>
    </message>
    <message>
        <source>Protected: {}. The item dock asks why.</source>
        <translation>Protegido: {}. O painel do item pergunta por quê.</translation>
    </message>
</context>
<context>
    <name>MediaList</name>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>distance {} of 64</source>
        <translation>distância {} de 64</translation>
    </message>
</context>
<context>
    <name>MediaState</name>
    <message>
        <source>Media veiled</source>
        <translation>Mídias veladas</translation>
    </message>
    <message>
        <source>Media open</source>
        <translation>Mídias à vista</translation>
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
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
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
        <translation>Formas de ver o conjunto de resultados</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Novo caso</translation>
    </message>
    <message>
        <source>The case is a folder of its own. Evidence stays where it is and is only read.</source>
        <translation>O caso é uma pasta própria. A evidência fica onde está e é apenas lida.</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>Criar caso</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Escolher a pasta</translation>
    </message>
    <message>
        <source>Case number:</source>
        <translation>Número do caso:</translation>
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
        <translation>Órgão (opcional):</translation>
    </message>
    <message>
        <source>Authority (optional):</source>
        <translation>Autorização (opcional):</translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation>Fuso horário:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Pasta:</translation>
    </message>
    <message>
        <source>Warrant, consent or order under which you examine</source>
        <translation>Mandado, consentimento ou ordem sob a qual você examina</translation>
    </message>
    <message>
        <source>What the case is called</source>
        <translation>Como o caso se chama</translation>
    </message>
    <message>
        <source>Give the case a number; the report and the ledger name it.</source>
        <translation>Dê um número ao caso; o relatório e o livro de custódia o citam.</translation>
    </message>
    <message>
        <source>Give the case a title.</source>
        <translation>Dê um título ao caso.</translation>
    </message>
    <message>
        <source>Say who examines; the ledger writes each act in that name.</source>
        <translation>Diga quem examina; o livro de custódia escreve cada ato nesse nome.</translation>
    </message>
    <message>
        <source>Choose a folder for the case.</source>
        <translation>Escolha uma pasta para o caso.</translation>
    </message>
    <message>
        <source>Choose a time zone of the list, such as Europe/London.</source>
        <translation>Escolha um fuso horário da lista, como Europe/London.</translation>
    </message>
    <message>
        <source>Name the folder from the root of the disk, such as /cases/2026-017.</source>
        <translation>Indique a pasta a partir da raiz do disco, como /cases/2026-017.</translation>
    </message>
    <message>
        <source>Where the folder of the case is made</source>
        <translation>Onde a pasta do caso é criada</translation>
    </message>
</context>
<context>
    <name>NoTalk</name>
    <message>
        <source>Shown here are messages, calls and contacts. The result set holds other records.</source>
        <translation>Aqui são mostradas mensagens, chamadas e contatos. O conjunto de resultados contém outros registros.</translation>
    </message>
    <message>
        <source>Show all messages, calls and contacts of the case</source>
        <translation>Mostrar todas as mensagens, chamadas e contatos do caso</translation>
    </message>
    <message>
        <source>Messages, calls and contacts</source>
        <translation>Mensagens, chamadas e contatos</translation>
    </message>
</context>
<context>
    <name>NodeTree</name>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Classe</translation>
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
        <translation>Registros selecionados: {}. Cada um recebe um registro no livro em nome de {}.</translation>
    </message>
    <message>
        <source>An entry is never changed or deleted; it can be withdrawn by another one.</source>
        <translation>Um registro do livro nunca é mudado nem excluído; pode ser retirado por outro.</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>Em palavras simples</translation>
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
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Escolher: {}</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Preview of the report</source>
        <translation>Prévia do relatório</translation>
    </message>
    <message>
        <source>Here stand the pages, exactly as they get signed.</source>
        <translation>Aqui estão as páginas, exatamente como são assinadas.</translation>
    </message>
    <message>
        <source>Page {}</source>
        <translation>Página {}</translation>
    </message>
    <message>
        <source>The document was closed meanwhile.</source>
        <translation>O documento foi fechado nesse meio-tempo.</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message numerus="yes">
        <source>… {} more characters are not shown here; copying the line takes them all</source>
        <translation>
            <numerusform>… mais {} caractere não é mostrado aqui; copiar a linha o leva também</numerusform>
            <numerusform>… mais {} caracteres não são mostrados aqui; copiar a linha leva todos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairsView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar o selecionado</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Own side of item {}</source>
        <translation>Lado próprio do item {}</translation>
    </message>
    <message>
        <source>Own side of items {}</source>
        <translation>Lado próprio dos itens {}</translation>
    </message>
    <message>
        <source>As stored: {}</source>
        <translation>Como armazenado: {}</translation>
    </message>
    <message>
        <source>Own account of item {}</source>
        <translation>Conta própria do item {}</translation>
    </message>
    <message>
        <source>Participants are joined over apps and devices by identifier, never by name: telephone numbers with their country in any spelling; numbers without country where exactly one number of the case has these digits; e-mail addresses without regard to letter case; anything else letter by letter within one service. Names are those that contacts of this case give to the identifier.</source>
        <translation>Os participantes são unidos entre aplicativos e dispositivos por identificador, nunca por nome: números de telefone com seu país em qualquer grafia; números sem país quando exatamente um número do caso tem esses dígitos; endereços de e-mail sem distinguir maiúsculas; qualquer outra coisa letra por letra dentro de um serviço. Os nomes são os que os contatos deste caso dão ao identificador.</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>O catálogo não pode ser lido: {}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who works here</source>
        <translation>Quem trabalha aqui</translation>
    </message>
    <message>
        <source>Tags, notes, reviews and protections are written in this name.</source>
        <translation>Etiquetas, notas, revisões e proteções são escritas neste nome.</translation>
    </message>
    <message>
        <source>A second examiner gives a name of their own, so that both judgements can be told apart.</source>
        <translation>Um segundo examinador dá seu próprio nome, para que os dois juízos possam ser distinguidos.</translation>
    </message>
    <message>
        <source>Work in this name</source>
        <translation>Trabalhar neste nome</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nome:</translation>
    </message>
    <message>
        <source>Role:</source>
        <translation>Função:</translation>
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
        <translation>&amp;Ler</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>The file has no bytes.</source>
        <translation>O arquivo não tem bytes.</translation>
    </message>
    <message>
        <source>The file is larger than {} MB.</source>
        <translation>O arquivo é maior que {} MB.</translation>
    </message>
    <message>
        <source>The evidence now reads differently than it was recorded: its SHA-256 is another one.</source>
        <translation>A evidência agora é lida diferente de quando foi registrada: seu SHA-256 é outro.</translation>
    </message>
    <message>
        <source>Videos are not compared.</source>
        <translation>Vídeos não são comparados.</translation>
    </message>
    <message>
        <source>The frame was not decoded whole.</source>
        <translation>O quadro não foi decodificado por inteiro.</translation>
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
        <translation>Mostrar imagem</translation>
    </message>
    <message>
        <source>In shades of grey</source>
        <translation>Em tons de cinza</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página prévia</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Isto não tem bytes próprios.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>Já categorizado como {}. Permanece oculto até que você o peça.</translation>
    </message>
    <message>
        <source>Pages stay hidden until you ask for them. Links, forms and scripts in them do nothing.</source>
        <translation>As páginas permanecem ocultas até que você as peça. Links, formulários e scripts nelas não fazem nada.</translation>
    </message>
    <message>
        <source>Pictures stay hidden until you ask for them.</source>
        <translation>As imagens permanecem ocultas até que você as peça.</translation>
    </message>
    <message>
        <source>Page, to scroll</source>
        <translation>Página, para rolar</translation>
    </message>
    <message>
        <source>It was not decoded whole.</source>
        <translation>Não foi decodificado por inteiro.</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} pixels</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Página {} de {}</translation>
    </message>
    <message>
        <source>{}, the first of {}</source>
        <translation>{}, os primeiros de {}</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Go to place</source>
        <translation>Ir para o lugar</translation>
    </message>
    <message>
        <source>Name of a town, or latitude and longitude such as 51.5, -0.12; towns are listed with their people</source>
        <translation>Nome de uma localidade, ou latitude e longitude como 51.5, -0.12; as localidades são listadas com seus habitantes</translation>
    </message>
    <message>
        <source>Places of that name</source>
        <translation>Lugares com esse nome</translation>
    </message>
    <message>
        <source>No town of 1,000 people or more is called {}: write latitude and longitude.</source>
        <translation>Nenhuma localidade de 1,000 habitantes ou mais se chama {}: escreva latitude e longitude.</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>not stated</source>
        <translation>não indicado</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>sem hora</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no: not a number</source>
        <translation>não: não é um número</translation>
    </message>
    <message>
        <source>no: not on earth</source>
        <translation>não: não fica na terra</translation>
    </message>
    <message>
        <source>no: 0, 0 is what devices write without a place</source>
        <translation>não: 0, 0 é o que os aparelhos escrevem sem lugar</translation>
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
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Precisão</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>Localizador</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Desenhado</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>What is listed</source>
        <translation>O que é listado</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>À vista</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Selecionado</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Não desenhado</translation>
    </message>
    <message>
        <source>About what is drawn</source>
        <translation>Sobre o que é desenhado</translation>
    </message>
    <message>
        <source>Places in the list</source>
        <translation>Lugares da lista</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Exactly what gets signed, page by page, attachments included.</source>
        <translation>Exatamente o que é assinado, página por página, anexos incluídos.</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>Compor de novo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The report is being built</source>
        <translation>O relatório está sendo composto</translation>
    </message>
    <message>
        <source>What the report lacks</source>
        <translation>O que falta ao relatório</translation>
    </message>
    <message>
        <source>Remarks ({}), printed in the report, too:</source>
        <translation>Observações ({}), impressas também no relatório:</translation>
    </message>
    <message>
        <source>The report is being built…</source>
        <translation>O relatório está sendo composto…</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>Parando após este passo…</translation>
    </message>
    <message>
        <source>Not built yet.</source>
        <translation>Ainda não composto.</translation>
    </message>
    <message>
        <source>The report is still being built.</source>
        <translation>O relatório ainda está sendo composto.</translation>
    </message>
    <message>
        <source>Build the report and look at it before you go on.</source>
        <translation>Componha o relatório e olhe-o antes de continuar.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written but what the ledger logged.</source>
        <translation>Parado. Nada foi escrito além do que o livro de custódia registrou.</translation>
    </message>
    <message>
        <source>Pages: {}, size: {}, attachments: {}</source>
        <translation>Páginas: {}, tamanho: {}, anexos: {}</translation>
    </message>
    <message>
        <source>SHA-256 before signing: {}</source>
        <translation>SHA-256 antes da assinatura: {}</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Show the file as</source>
        <translation>Mostrar o arquivo como</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Sem prévia</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
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
        <translation>Som</translation>
    </message>
    <message>
        <source>Text of a document</source>
        <translation>Texto de um documento</translation>
    </message>
    <message>
        <source>Database (SQLite)</source>
        <translation>Banco de dados (SQLite)</translation>
    </message>
    <message>
        <source>Registry hive</source>
        <translation>Colmeia do registro do Windows</translation>
    </message>
    <message>
        <source>Tree (property list, JSON, XML)</source>
        <translation>Árvore (lista de propriedades, JSON, XML)</translation>
    </message>
    <message>
        <source>Tree (Protobuf)</source>
        <translation>Árvore (Protobuf)</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Mostrar como</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Isto não tem bytes próprios.</translation>
    </message>
    <message>
        <source>Files of this kind ({}) have no preview: choose above how to read it, or see Hex and Text.</source>
        <translation>Arquivos desta espécie ({}) não têm prévia: escolha acima como lê-lo, ou veja Hex e Texto.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>não conhecido</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Filter: text in path or message</source>
        <translation>Filtro: texto no caminho ou na mensagem</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Todos os problemas</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>Ir para o arquivo</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Ler de novo…</translation>
    </message>
    <message>
        <source>Read the file once more, within other limits</source>
        <translation>Ler o arquivo mais uma vez, dentro de outros limites</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Chaves…</translation>
    </message>
    <message>
        <source>Passwords and other keys for what is locked</source>
        <translation>Senhas e outras chaves para o que está bloqueado</translation>
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
        <translation>Que regras o relatório segue: suas seções, declarações e certificação.</translation>
    </message>
    <message>
        <source>Report profiles</source>
        <translation>Perfis de relatório</translation>
    </message>
    <message>
        <source>Profile of your own…</source>
        <translation>Perfil próprio…</translation>
    </message>
    <message>
        <source>Choose a profile that can be read.</source>
        <translation>Escolha um perfil que possa ser lido.</translation>
    </message>
    <message>
        <source>Report profile</source>
        <translation>Perfil de relatório</translation>
    </message>
    <message>
        <source>Sections: {}.</source>
        <translation>Seções: {}.</translation>
    </message>
    <message>
        <source>Texts that it requires of you: {}.</source>
        <translation>Textos que exige de você: {}.</translation>
    </message>
    <message>
        <source>Declarations of the examiner: {}.</source>
        <translation>Declarações do examinador: {}.</translation>
    </message>
    <message>
        <source>Certification under {}.</source>
        <translation>Certificação conforme {}.</translation>
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
        <translation>Registros selecionados: {}.</translation>
    </message>
    <message>
        <source>Whoever looks at the content of a protected record says why; the ledger keeps it.</source>
        <translation>Quem olha o conteúdo de um registro protegido diz por quê; o livro de custódia o guarda.</translation>
    </message>
    <message>
        <source>privileged communication</source>
        <translation>comunicação privilegiada</translation>
    </message>
    <message>
        <source>intimate image of a victim</source>
        <translation>imagem íntima de uma vítima</translation>
    </message>
    <message>
        <source>medical record</source>
        <translation>prontuário médico</translation>
    </message>
    <message>
        <source>Category:</source>
        <translation>Categoria:</translation>
    </message>
    <message>
        <source>Note (may be empty):</source>
        <translation>Nota (pode ficar vazia):</translation>
    </message>
</context>
<context>
    <name>ProtectedBar</name>
    <message>
        <source>Why you need to see it</source>
        <translation>Por que você precisa vê-lo</translation>
    </message>
    <message>
        <source>Reason for looking at the protected record</source>
        <translation>Motivo para olhar o registro protegido</translation>
    </message>
    <message>
        <source>Show content</source>
        <translation>Mostrar conteúdo</translation>
    </message>
    <message>
        <source>This record is protected: {}. Its content is shown to who says why; </source>
        <translation>Este registro está protegido: {}. Seu conteúdo é mostrado a quem disser por quê; </translation>
    </message>
    <message>
        <source>the ledger keeps who looked, when and why.</source>
        <translation>o livro de custódia guarda quem olhou, quando e por quê.</translation>
    </message>
</context>
<context>
    <name>ProtectedSearch</name>
    <message>
        <source>Protected records left out of the search</source>
        <translation>Registros protegidos deixados fora da busca</translation>
    </message>
    <message>
        <source>Why they are searched</source>
        <translation>Por que são pesquisados</translation>
    </message>
    <message>
        <source>Reason for searching protected records</source>
        <translation>Motivo para pesquisar registros protegidos</translation>
    </message>
    <message>
        <source>Search them, too</source>
        <translation>Pesquisá-los também</translation>
    </message>
    <message>
        <source>Protected records are not searched: {} ({}). Who searches them says why.</source>
        <translation>Registros protegidos não são pesquisados: {} ({}). Quem os pesquisa diz por quê.</translation>
    </message>
    <message>
        <source>Protected records are not searched: {}</source>
        <translation>Registros protegidos não são pesquisados: {}</translation>
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
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>Filter for this</source>
        <translation>Filtrar por isto</translation>
    </message>
    <message>
        <source>Exclude this</source>
        <translation>Excluir isto</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>Filter for “{}”</source>
        <translation>Filtrar por “{}”</translation>
    </message>
    <message>
        <source>Exclude “{}”</source>
        <translation>Excluir “{}”</translation>
    </message>
    <message>
        <source>Group by {}</source>
        <translation>Agrupar por {}</translation>
    </message>
    <message>
        <source>Freeze the columns up to {}</source>
        <translation>Congelar as colunas até {}</translation>
    </message>
    <message>
        <source>Freeze no column</source>
        <translation>Não congelar nenhuma coluna</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>Ordem do livro</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Colunas mostradas</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>Filter: text in path, name, fields or digest</source>
        <translation>Filtro: texto em caminho, nome, campos ou resumo</translation>
    </message>
    <message>
        <source>Filter of the {} table</source>
        <translation>Filtro da tabela {}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Table of {}</source>
        <translation>Tabela de {}</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar linhas</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>Exportar linhas…</translation>
    </message>
    <message>
        <source>Save copies…</source>
        <translation>Salvar cópias…</translation>
    </message>
    <message>
        <source>Copied: the first {} of {} rows. “Export rows…” writes all.</source>
        <translation>Copiadas: as primeiras {} de {} linhas. “Exportar linhas…” escreve todas.</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Ordenando…</translation>
    </message>
    <message numerus="yes">
        <source>{} rows, more are coming…</source>
        <translation>
            <numerusform>{} linha, mais estão chegando…</numerusform>
            <numerusform>{} linhas, mais estão chegando…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} rows</source>
        <translation>
            <numerusform>{} linha</numerusform>
            <numerusform>{} linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>O catálogo não pode ser lido: {}</translation>
    </message>
</context>
<context>
    <name>RedactionPage</name>
    <message>
        <source>Redaction</source>
        <translation>Tarjamento</translation>
    </message>
    <message>
        <source>What is redacted is replaced everywhere in the report: in its pages, names and attachments. Whatever the authority&apos;s scope keeps back is left out in any case.</source>
        <translation>O que é tarjado é substituído em todo o relatório: em suas páginas, nomes e anexos. O que o alcance da autorização retém é deixado de fora em qualquer caso.</translation>
    </message>
    <message>
        <source>Redact nothing</source>
        <translation>Não tarjar nada</translation>
    </message>
    <message>
        <source>Redact by a profile (TOML file of your laboratory)</source>
        <translation>Tarjar por um perfil (arquivo TOML do seu laboratório)</translation>
    </message>
    <message>
        <source>Names, numbers, third parties, … to be replaced</source>
        <translation>Nomes, números, terceiros, … a substituir</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Redaction profile</source>
        <translation>Perfil de tarjamento</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>No pictures (their names, sizes and digests only)</source>
        <translation>Sem imagens (só nomes, tamanhos e resumos)</translation>
    </message>
    <message>
        <source>Blurred: what a picture is about cannot be seen</source>
        <translation>Desfocadas: não se vê do que uma imagem trata</translation>
    </message>
    <message>
        <source>As they are, made smaller</source>
        <translation>Como são, reduzidas</translation>
    </message>
    <message>
        <source>Reason for showing protected pictures</source>
        <translation>Motivo para mostrar imagens protegidas</translation>
    </message>
    <message>
        <source>Why protected pictures are shown; the ledger keeps it (empty: they are not shown)</source>
        <translation>Por que imagens protegidas são mostradas; o livro de custódia o guarda (vazio: não são mostradas)</translation>
    </message>
    <message>
        <source>Choose the redaction profile.</source>
        <translation>Escolha o perfil de tarjamento.</translation>
    </message>
</context>
<context>
    <name>ReportKeeping</name>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>A report was begun and not finished.</source>
        <translation>Um relatório foi começado e não terminado.</translation>
    </message>
    <message>
        <source>Go on with it, or begin anew? Anew, its choices are forgotten; saved texts stay in the ledger.</source>
        <translation>Continuá-lo ou começar de novo? De novo, suas escolhas são esquecidas; os textos salvos permanecem no livro de custódia.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Começar de novo</translation>
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
        <translation>Relatório</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>O que falta ou está errado</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>{} It is left as it is; until it is taken away, no draft is kept.</source>
        <translation>{} Fica como está; até que seja retirado, nenhum rascunho é guardado.</translation>
    </message>
    <message>
        <source>The report is being signed and written. It can be closed when that is done.</source>
        <translation>O relatório está sendo assinado e escrito. Pode ser fechado quando terminar.</translation>
    </message>
    <message>
        <source>Steps of the report</source>
        <translation>Passos do relatório</translation>
    </message>
</context>
<context>
    <name>RetryDialog</name>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>The file is read and given to all parsers once more. What was recorded stays; artifacts that are not in the case yet are added, and the ledger says what came of it.</source>
        <translation>O arquivo é lido e dado a todos os analisadores mais uma vez. O que foi registrado permanece; artefatos que ainda não estão no caso são adicionados, e o livro de custódia diz o que resultou.</translation>
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
        <translation>Ler:</translation>
    </message>
    <message>
        <source>Time without an answer, at most:</source>
        <translation>Tempo sem resposta, no máximo:</translation>
    </message>
    <message>
        <source>Memory for the parsers:</source>
        <translation>Memória para os analisadores:</translation>
    </message>
    <message>
        <source>Largest file given to parsers:</source>
        <translation>Maior arquivo dado aos analisadores:</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>O que resultou</translation>
    </message>
    <message>
        <source>What came of each file is listed here.</source>
        <translation>O que resultou de cada arquivo é listado aqui.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>This file ({})</source>
        <translation>Este arquivo ({})</translation>
    </message>
    <message>
        <source>All files with a problem of the kind “{}”: {}</source>
        <translation>Todos os arquivos com um problema da espécie “{}”: {}</translation>
    </message>
    <message>
        <source>{}: the evidence CHANGED since it was recorded; nothing was added.</source>
        <translation>{}: a evidência MUDOU desde que foi registrada; nada foi adicionado.</translation>
    </message>
    <message>
        <source>{}: still cannot be read: {}</source>
        <translation>{}: ainda não pode ser lido: {}</translation>
    </message>
    <message>
        <source>{}: read. Artifacts added: {}.</source>
        <translation>{}: lido. Artefatos adicionados: {}.</translation>
    </message>
    <message>
        <source>Files read again: {}. Artifacts added: {}.</source>
        <translation>Arquivos lidos de novo: {}. Artefatos adicionados: {}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>This problem is not one of a single file.</source>
        <translation>Este problema não é de um único arquivo.</translation>
    </message>
</context>
<context>
    <name>SampleCase</name>
    <message>
        <source>Its process could not be started.</source>
        <translation>Seu processo não pôde ser iniciado.</translation>
    </message>
</context>
<context>
    <name>SaveCopiesDialog</name>
    <message>
        <source>Each file is read from the evidence, held against its recorded SHA-256 and written to a new folder with a proof; SHA256SUMS in it lists all digests. The ledger logs each copy.</source>
        <translation>Cada arquivo é lido da evidência, comparado com seu SHA-256 registrado e escrito em uma pasta nova com uma prova; SHA256SUMS nela lista todos os resumos. O livro de custódia registra cada cópia.</translation>
    </message>
    <message>
        <source>Copies are made before they can be dragged to another program.</source>
        <translation>As cópias são feitas antes de poderem ser arrastadas para outro programa.</translation>
    </message>
    <message>
        <source>Save copies</source>
        <translation>Salvar cópias</translation>
    </message>
    <message>
        <source>Name a new folder with its whole path.</source>
        <translation>Indique uma pasta nova com seu caminho completo.</translation>
    </message>
    <message>
        <source>Say why protected files are needed.</source>
        <translation>Diga por que arquivos protegidos são necessários.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Looking at what is selected…</source>
        <translation>Examinando o selecionado…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Optional; the ledger keeps it</source>
        <translation>Opcional; o livro de custódia o guarda</translation>
    </message>
    <message>
        <source>The ledger keeps who copied protected files, when and why</source>
        <translation>O livro de custódia guarda quem copiou arquivos protegidos, quando e por quê</translation>
    </message>
    <message>
        <source>Bytes copied</source>
        <translation>Bytes copiados</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>Pasta nova:</translation>
    </message>
    <message>
        <source>For whom:</source>
        <translation>Para quem:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <source>Drag copies from this list to another program, or copy the files and paste them there.</source>
        <translation>Arraste cópias desta lista para outro programa, ou copie os arquivos e cole-os lá.</translation>
    </message>
    <message>
        <source>Copy files</source>
        <translation>Copiar arquivos</translation>
    </message>
    <message>
        <source>More than {} files are selected: choose fewer. The command line copies any number (`indicia manifest --format bagit`).</source>
        <translation>Mais de {} arquivos estão selecionados: escolha menos. A linha de comando copia qualquer quantidade (`indicia manifest --format bagit`).</translation>
    </message>
    <message>
        <source>Files: {}. Together: {}.</source>
        <translation>Arquivos: {}. Ao todo: {}.</translation>
    </message>
    <message>
        <source>Selected too, without bytes that were read: {}. They are not copied.</source>
        <translation>Selecionados também, sem bytes lidos: {}. Não são copiados.</translation>
    </message>
    <message>
        <source>Protected among them: {}, as {}.</source>
        <translation>Protegidos entre eles: {}, como {}.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>Cancelled. No copy was kept, and the ledger states none.</source>
        <translation>Cancelado. Nenhuma cópia foi mantida, e o livro de custódia não indica nenhuma.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Copied and found as recorded: {}. They are in {}, each with its proof; {} lists the digests.</source>
        <translation>Copiados e encontrados como registrados: {}. Estão em {}, cada um com sua prova; {} lista os resumos.</translation>
    </message>
    <message>
        <source>Not copied: {}; the list says why.</source>
        <translation>Não copiados: {}; a lista diz por quê.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Folder in which the new folder is made</source>
        <translation>Pasta em que a pasta nova é criada</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Signature</source>
        <translation>Assinatura</translation>
    </message>
    <message>
        <source>The report is certified: whatever is changed afterwards shows when it is verified.</source>
        <translation>O relatório é certificado: o que for mudado depois aparece na verificação.</translation>
    </message>
    <message>
        <source>Lab certificate of this machine</source>
        <translation>Certificado de laboratório desta máquina</translation>
    </message>
    <message>
        <source>Certificate file (PKCS #12)</source>
        <translation>Arquivo de certificado (PKCS #12)</translation>
    </message>
    <message>
        <source>Card or token (PKCS #11)</source>
        <translation>Cartão ou token (PKCS #11)</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>Sem assinatura</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Quem assina</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Arquivo de certificado</translation>
    </message>
    <message>
        <source>Key in the token</source>
        <translation>Chave no token</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Time stamp from</source>
        <translation>Carimbo do tempo de</translation>
    </message>
    <message>
        <source>Trusted roots</source>
        <translation>Raízes confiáveis</translation>
    </message>
    <message>
        <source>File ending in .p12 or .pfx</source>
        <translation>Arquivo que termina em .p12 ou .pfx</translation>
    </message>
    <message>
        <source>http://… of a time-stamping authority</source>
        <translation>http://… de uma autoridade de carimbo do tempo</translation>
    </message>
    <message>
        <source>PEM file with the root certificates, and revocation lists if there are any</source>
        <translation>Arquivo PEM com os certificados raiz, e listas de revogação se houver</translation>
    </message>
    <message>
        <source>Leave room for a reviewer, whose signature alone may be added later</source>
        <translation>Deixar lugar para um revisor, cuja assinatura é a única que pode ser adicionada depois</translation>
    </message>
    <message>
        <source>The certificate file does not exist. Choose a .p12 or .pfx file.</source>
        <translation>O arquivo de certificado não existe. Escolha um arquivo .p12 ou .pfx.</translation>
    </message>
    <message>
        <source>Name the key in the token: pkcs11:token=…;object=…</source>
        <translation>Indique a chave no token: pkcs11:token=…;object=…</translation>
    </message>
    <message>
        <source>With room for a reviewer the level is B-LT at most; the second signature brings B-LTA.</source>
        <translation>Com lugar para um revisor o nível é B-LT no máximo; a segunda assinatura traz B-LTA.</translation>
    </message>
    <message>
        <source>This level needs the address (http://…) of a time-stamping authority.</source>
        <translation>Este nível precisa do endereço (http://…) de uma autoridade de carimbo do tempo.</translation>
    </message>
    <message>
        <source>This level needs a file with the trusted root certificates.</source>
        <translation>Este nível precisa de um arquivo com os certificados raiz confiáveis.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Asked for here, never kept (none: leave empty)</source>
        <translation>Pedido aqui, nunca guardado (nenhum: deixe vazio)</translation>
    </message>
    <message>
        <source>A certificate of your own making, self-signed, made at first use. It identifies nobody by itself: hand its fingerprint to those who verify.</source>
        <translation>Um certificado feito por você, autoassinado, criado no primeiro uso. Por si só não identifica ninguém: entregue sua impressão digital a quem verifica.</translation>
    </message>
    <message>
        <source>Without a signature only the ledger&apos;s proof beside the file shows where it comes from.</source>
        <translation>Sem assinatura, só a prova do livro de custódia ao lado do arquivo mostra de onde ele vem.</translation>
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
        <translation>Esta imagem não pode ser comparada: não pôde ser decodificada.</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>Sound of {} samples a second is not played.</source>
        <translation>Som de {} amostras por segundo não é reproduzido.</translation>
    </message>
    <message>
        <source>It cannot be played: this computer has no sound device that answers.</source>
        <translation>Não pode ser reproduzido: este computador não tem nenhum dispositivo de som que responda.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>New case…</source>
        <translation>Novo caso…</translation>
    </message>
    <message>
        <source>Open case…</source>
        <translation>Abrir caso…</translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation>Abrir o caso de exemplo</translation>
    </message>
    <message>
        <source>A case on invented evidence: a laptop and two phones</source>
        <translation>Um caso com evidência inventada: um notebook e dois telefones</translation>
    </message>
    <message>
        <source>State of the sample case</source>
        <translation>Estado do caso de exemplo</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Casos recentes</translation>
    </message>
    <message>
        <source>Cases that you open are listed here.</source>
        <translation>Os casos que você abrir são listados aqui.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página inicial</translation>
    </message>
    <message>
        <source>Forensic examination with a chain of custody that anyone can verify</source>
        <translation>Exame forense com uma cadeia de custódia que qualquer pessoa pode verificar</translation>
    </message>
    <message>
        <source>Your first case</source>
        <translation>Seu primeiro caso</translation>
    </message>
    <message>
        <source>New case: its number, title and your name. A case is a folder of its own.</source>
        <translation>Novo caso: seu número, título e o nome de quem examina. Um caso é uma pasta própria.</translation>
    </message>
    <message>
        <source>Add evidence: drop images, extractions or folders onto the window, and choose a profile.</source>
        <translation>Adicionar evidência: solte imagens, extrações ou pastas na janela e escolha um perfil.</translation>
    </message>
    <message>
        <source>Look while it is read: choose in the tree, narrow with the filter, tag with the keys 1 to 9.</source>
        <translation>Olhe enquanto é lido: escolha na árvore, restrinja com o filtro, etiquete com as teclas 1 a 9.</translation>
    </message>
    <message>
        <source>Report: choose what goes in, sign it, and hand it over with its manifest.</source>
        <translation>Relatório: escolha o que entra, assine-o e entregue-o com seu manifesto.</translation>
    </message>
    <message>
        <source>Verify: anyone can check the case and the report, also without Indicia.</source>
        <translation>Verificar: qualquer pessoa pode conferir o caso e o relatório, também sem o Indicia.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>MISMATCH: not the bytes that were acquired</source>
        <translation>NÃO COINCIDE: não são os bytes que foram adquiridos</translation>
    </message>
    <message>
        <source>not verified: parts cannot be read</source>
        <translation>não verificado: há partes que não podem ser lidas</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificado</translation>
    </message>
    <message>
        <source>no stored hash</source>
        <translation>sem hash armazenado</translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation>ainda não verificado</translation>
    </message>
    <message>
        <source>folder, no image</source>
        <translation>pasta, não imagem</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>artifacts</source>
        <translation>artefatos</translation>
    </message>
    <message>
        <source>files</source>
        <translation>arquivos</translation>
    </message>
    <message>
        <source>link evidence</source>
        <translation>evidência dos vínculos</translation>
    </message>
    <message>
        <source>problem results</source>
        <translation>resultados dos problemas</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Gallery</source>
        <translation>Galeria</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
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
        <translation>Chave</translation>
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
        <translation>Pôr no selecionado</translation>
    </message>
    <message>
        <source>Withdraw from selected</source>
        <translation>Retirar do selecionado</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Mudar…</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>Mudar quem trabalha aqui</translation>
    </message>
    <message>
        <source>Progress of the marks that are written</source>
        <translation>Progresso das marcas que são escritas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel writing marks</source>
        <translation>Cancelar a escrita de marcas</translation>
    </message>
    <message>
        <source>What was written last</source>
        <translation>O que foi escrito por último</translation>
    </message>
    <message>
        <source>Written as: {} ({})</source>
        <translation>Escrito como: {} ({})</translation>
    </message>
    <message>
        <source>Tags of the keys</source>
        <translation>Etiquetas das teclas</translation>
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
        <translation>retirado por {} no registro {}: {}</translation>
    </message>
    <message>
        <source>made an exhibit</source>
        <translation>tornado peça</translation>
    </message>
    <message>
        <source>tagged “{}”</source>
        <translation>etiquetado “{}”</translation>
    </message>
    <message>
        <source>noted: {}</source>
        <translation>anotado: {}</translation>
    </message>
    <message>
        <source>agrees with entry {}{}</source>
        <translation>concorda com o registro {}{}</translation>
    </message>
    <message>
        <source>disagrees with entry {}{}</source>
        <translation>discorda do registro {}{}</translation>
    </message>
    <message>
        <source>withdraws entry {}{}</source>
        <translation>retira o registro {}{}</translation>
    </message>
    <message>
        <source>corrects entry {}{}</source>
        <translation>corrige o registro {}{}</translation>
    </message>
    <message>
        <source>protected as “{}”</source>
        <translation>protegido como “{}”</translation>
    </message>
    <message>
        <source>protection as “{}” lifted</source>
        <translation>proteção como “{}” retirada</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”, by way of {}</source>
        <translation>olhado, protegido como “{}”, por meio de {}</translation>
    </message>
    <message>
        <source>looked at, protected as “{}”</source>
        <translation>olhado, protegido como “{}”</translation>
    </message>
    <message>
        <source>searched for “{}”, protected as “{}”</source>
        <translation>pesquisado “{}”, protegido como “{}”</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Encoding of the text</source>
        <translation>Codificação do texto</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Texto do arquivo</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Isto não tem bytes próprios.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message numerus="yes">
        <source>The first {} of {} bytes</source>
        <translation>
            <numerusform>Os primeiros {} de {} byte</numerusform>
            <numerusform>Os primeiros {} de {} bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {} bytes</source>
        <translation>
            <numerusform>{} byte</numerusform>
            <numerusform>Todos os {} bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Your texts</source>
        <translation>Seus textos</translation>
    </message>
    <message>
        <source>Each version that you save is an entry of the ledger; the report prints the newest.</source>
        <translation>Cada versão que você salva é um registro do livro de custódia; o relatório imprime a mais nova.</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Partes do relatório</translation>
    </message>
    <message>
        <source>Versions in the ledger</source>
        <translation>Versões no livro</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>Usar esta versão</translation>
    </message>
    <message>
        <source>Save in the ledger</source>
        <translation>Salvar no livro</translation>
    </message>
    <message>
        <source>Take back changes</source>
        <translation>Desfazer as mudanças</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Not in the ledger yet: {}. Save your words or take the changes back; the report prints what is saved.</source>
        <translation>Ainda não está no livro: {}. Salve suas palavras ou desfaça as mudanças; o relatório imprime o que está salvo.</translation>
    </message>
    <message>
        <source>Entry {}, {}, {}</source>
        <translation>Registro {}, {}, {}</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation> (retirado)</translation>
    </message>
    <message>
        <source>No version in the ledger yet</source>
        <translation>Nenhuma versão no livro ainda</translation>
    </message>
    <message>
        <source>● changed, not saved</source>
        <translation>● mudado, não salvo</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ salvo</translation>
    </message>
    <message>
        <source>saved; not in this profile</source>
        <translation>salvo; não neste perfil</translation>
    </message>
    <message>
        <source>! required, missing</source>
        <translation>! exigido, falta</translation>
    </message>
    <message>
        <source>– empty</source>
        <translation>– vazio</translation>
    </message>
    <message>
        <source>Saved: ledger entry {}.</source>
        <translation>Salvo: registro do livro {}.</translation>
    </message>
</context>
<context>
    <name>TileChoice</name>
    <message>
        <source>Choose a file of map tiles</source>
        <translation>Escolha um arquivo de blocos de mapa</translation>
    </message>
    <message>
        <source>Map tiles (*.mbtiles);;All files (*)</source>
        <translation>Blocos de mapa (*.mbtiles);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Map tiles: {}</source>
        <translation>Blocos de mapa: {}</translation>
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
        <translation>O arquivo contém blocos vetoriais (pbf). Só são desenhados blocos que são imagens.</translation>
    </message>
    <message>
        <source>The file holds tiles of a kind that is not drawn: {}.</source>
        <translation>O arquivo contém blocos de uma espécie que não é desenhada: {}.</translation>
    </message>
    <message>
        <source>The file holds no tiles.</source>
        <translation>O arquivo não contém blocos.</translation>
    </message>
    <message>
        <source>The file states zooms that no map has.</source>
        <translation>O arquivo indica níveis que nenhum mapa tem.</translation>
    </message>
    <message>
        <source>Reading the file of tiles took too long.</source>
        <translation>Ler o arquivo de blocos demorou demais.</translation>
    </message>
    <message>
        <source>A tile is larger than 4 MB.</source>
        <translation>Um bloco é maior que 4 MB.</translation>
    </message>
    <message>
        <source>The file of tiles cannot be read: {}.</source>
        <translation>O arquivo de blocos não pode ser lido: {}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Não há tal arquivo.</translation>
    </message>
    <message>
        <source>Another program has not finished writing this file (a -wal file is beside it).</source>
        <translation>Outro programa não terminou de escrever este arquivo (há um arquivo -wal ao lado).</translation>
    </message>
    <message>
        <source>The file cannot be opened: {}.</source>
        <translation>O arquivo não pode ser aberto: {}.</translation>
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
        <translation>nenhum evento por {}</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Everything (F)</source>
        <translation>Tudo (F)</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>Evento anterior</translation>
    </message>
    <message>
        <source>Event after</source>
        <translation>Próximo evento</translation>
    </message>
    <message>
        <source>Lanes by</source>
        <translation>Faixas por</translation>
    </message>
    <message>
        <source>Lanes of the timeline by</source>
        <translation>Faixas da linha do tempo por</translation>
    </message>
    <message>
        <source>Evidence item</source>
        <translation>Item de evidência</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Tipo de registro</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>Analisador</translation>
    </message>
    <message>
        <source>Kind of time</source>
        <translation>Espécie de hora</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Reading times…</source>
        <translation>Lendo horas…</translation>
    </message>
    <message>
        <source>Events of the stretch that is shown</source>
        <translation>Eventos do trecho mostrado</translation>
    </message>
    <message>
        <source>The catalog cannot be read: {}</source>
        <translation>O catálogo não pode ser lido: {}</translation>
    </message>
    <message numerus="yes">
        <source>First {} of {} events on the screen</source>
        <translation>
            <numerusform>Primeiros {} de {} evento na tela</numerusform>
            <numerusform>Primeiros {} de {} eventos na tela</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} events on the screen</source>
        <translation>
            <numerusform>{} evento na tela</numerusform>
            <numerusform>{} eventos na tela</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems have no times. Choose files or artifacts on the left.</source>
        <translation>Problemas não têm horas. Escolha arquivos ou artefatos à esquerda.</translation>
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
            <numerusform>{} registro sem hora não está na linha</numerusform>
            <numerusform>{} registros sem hora não estão na linha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} times cannot be placed</source>
        <translation>
            <numerusform>{} hora não pode ser situada</numerusform>
            <numerusform>{} horas não podem ser situadas</numerusform>
        </translation>
    </message>
    <message>
        <source>only the first {} times are shown: narrow the result set</source>
        <translation>só as primeiras {} horas são mostradas: restrinja o conjunto de resultados</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Keys and values of the file</source>
        <translation>Chaves e valores do arquivo</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message numerus="yes">
        <source>{} · {} nodes</source>
        <translation>
            <numerusform>{} · {} nó</numerusform>
            <numerusform>{} · {} nós</numerusform>
        </translation>
    </message>
    <message>
        <source>its bytes are not known</source>
        <translation>seus bytes não são conhecidos</translation>
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
        <translation>Outro trabalho desta janela está escrevendo o caso. Espere até que termine.</translation>
    </message>
</context>
<context>
    <name>ValueTableView</name>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar o selecionado</translation>
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
        <translation>A verificação está em andamento</translation>
    </message>
    <message>
        <source>Results of the verification</source>
        <translation>Resultados da verificação</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>Verificar um arquivo…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verificar de novo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Compare with an anchor…</source>
        <translation>Comparar com uma âncora…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Conferindo…</translation>
    </message>
    <message>
        <source>Stopping after the check that runs now…</source>
        <translation>Parando após a conferência em andamento…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>CERTO</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALHOU</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTA</translation>
    </message>
    <message>
        <source>FAILED · the verification itself
{}</source>
        <translation>FALHOU · a própria verificação
{}</translation>
    </message>
    <message numerus="yes">
        <source>Verification failed: {} of {} checks</source>
        <translation>
            <numerusform>A verificação falhou: {} de {} conferência</numerusform>
            <numerusform>A verificação falhou: {} de {} conferências</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: all {} checks hold</source>
        <translation>
            <numerusform>Verificado: {} conferência vale</numerusform>
            <numerusform>Verificado: todas as {} conferências valem</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was checked</source>
        <translation>Nada foi conferido</translation>
    </message>
    <message>
        <source>Checkpoint or proof that was kept elsewhere</source>
        <translation>Ponto de controle ou prova guardado em outro lugar</translation>
    </message>
    <message>
        <source>Report or manifest to verify</source>
        <translation>Relatório ou manifesto a verificar</translation>
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
        <translation>Em tons de cinza</translation>
    </message>
    <message>
        <source>Frame of the video</source>
        <translation>Quadro do vídeo</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Quadro</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>Quadro anterior</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Próximo quadro</translation>
    </message>
    <message>
        <source>Play or pause the video</source>
        <translation>Reproduzir ou pausar o vídeo</translation>
    </message>
    <message>
        <source>Mute or unmute the sound of the video</source>
        <translation>Silenciar ou reativar o som do vídeo</translation>
    </message>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Isto não tem bytes próprios.</translation>
    </message>
    <message>
        <source>Categorised already as {}. It stays hidden until you ask for it.</source>
        <translation>Já categorizado como {}. Permanece oculto até que você o peça.</translation>
    </message>
    <message>
        <source>Videos stay veiled until you ask for them, and their sound muted until you unmute it.</source>
        <translation>Os vídeos permanecem velados até que você os peça, e o som deles silenciado até que você o reative.</translation>
    </message>
    <message>
        <source>sound is looked for when it is shown</source>
        <translation>o som é procurado quando ele é mostrado</translation>
    </message>
    <message>
        <source>with a sound track</source>
        <translation>com faixa de som</translation>
    </message>
    <message>
        <source>{} × {} pixels</source>
        <translation>{} × {} pixels</translation>
    </message>
    <message>
        <source>size not stated</source>
        <translation>tamanho não indicado</translation>
    </message>
    <message>
        <source>frames a second: {}</source>
        <translation>quadros por segundo: {}</translation>
    </message>
    <message>
        <source>frames a second not stated</source>
        <translation>quadros por segundo não indicados</translation>
    </message>
    <message numerus="yes">
        <source>{} frames by its header</source>
        <translation>
            <numerusform>{} quadro segundo seu cabeçalho</numerusform>
            <numerusform>{} quadros segundo seu cabeçalho</numerusform>
        </translation>
    </message>
    <message>
        <source>number of frames not stated</source>
        <translation>número de quadros não indicado</translation>
    </message>
    <message>
        <source>no sound track</source>
        <translation>sem faixa de som</translation>
    </message>
    <message>
        <source>{} samples a second</source>
        <translation>Amostras por segundo: {}</translation>
    </message>
    <message>
        <source>its first two channels are played</source>
        <translation>são reproduzidos seus dois primeiros canais</translation>
    </message>
    <message>
        <source>sound tracks: {}, the first is heard</source>
        <translation>faixas de som: {}, ouve-se a primeira</translation>
    </message>
    <message>
        <source>Packets of the sound that cannot be decoded: {}. Silence stands for them.</source>
        <translation>Pacotes do som que não podem ser decodificados: {}. O silêncio está no lugar deles.</translation>
    </message>
    <message>
        <source>{} · frame {} of {}</source>
        <translation>{} · quadro {} de {}</translation>
    </message>
    <message>
        <source>{} · frame {}</source>
        <translation>{} · quadro {}</translation>
    </message>
    <message>
        <source>Frames left out to keep the pace: {}</source>
        <translation>Quadros omitidos para manter o ritmo: {}</translation>
    </message>
    <message>
        <source>No frame of it could be decoded.</source>
        <translation>Nenhum quadro dele pôde ser decodificado.</translation>
    </message>
    <message>
        <source>Frame {} cannot be decoded: the file is damaged there, or ends before.</source>
        <translation>O quadro {} não pode ser decodificado: o arquivo está danificado ali, ou termina antes.</translation>
    </message>
    <message>
        <source>The last frame is shown.</source>
        <translation>É mostrado o último quadro.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>This has no bytes of its own.</source>
        <translation>Isto não tem bytes próprios.</translation>
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
        <translation>Reativar som</translation>
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
        <translation>Volume {} %</translation>
    </message>
</context>
<context>
    <name>WaveCanvas</name>
    <message>
        <source>Wave of the sound</source>
        <translation>Onda do som</translation>
    </message>
    <message>
        <source>At {} of {}</source>
        <translation>Em {} de {}</translation>
    </message>
</context>
<context>
    <name>WelfareActions</name>
    <message>
        <source>&amp;Hide everything</source>
        <translation>&amp;Ocultar tudo</translation>
    </message>
    <message>
        <source>&amp;Veil all media until asked for</source>
        <translation>&amp;Velar todas as mídias até serem pedidas</translation>
    </message>
    <message>
        <source>Veil &amp;again what was shown</source>
        <translation>Velar de &amp;novo o que foi mostrado</translation>
    </message>
    <message>
        <source>&amp;Break reminder…</source>
        <translation>&amp;Lembrete de pausa…</translation>
    </message>
    <message>
        <source>&amp;Welfare</source>
        <translation>&amp;Bem-estar</translation>
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
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Evidence</source>
        <translation>Evidência</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabalhos</translation>
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
        <translation>Esta entrada de arquivo não está no catálogo.</translation>
    </message>
    <message>
        <source>{}: ledger entry {}, {}, SHA-256 {}</source>
        <translation>{}: registro do livro {}, {}, SHA-256 {}</translation>
    </message>
    <message>
        <source>Problems ({})</source>
        <translation>Problemas ({})</translation>
    </message>
    <message>
        <source>The catalog cannot be counted: {}</source>
        <translation>O catálogo não pode ser contado: {}</translation>
    </message>
</context>
<context>
    <name>ZoneButton</name>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Choose the time zone in which moments are shown</source>
        <translation>Escolha o fuso horário em que os momentos são mostrados</translation>
    </message>
    <message>
        <source>Times in {}</source>
        <translation>Horas em {}</translation>
    </message>
    <message>
        <source>Times in {}, not the case&apos;s zone</source>
        <translation>Horas em {}, não o fuso do caso</translation>
    </message>
    <message>
        <source>{} (the case&apos;s)</source>
        <translation>{} (o do caso)</translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation>Outro fuso…</translation>
    </message>
    <message>
        <source>Show moments in:</source>
        <translation>Mostrar momentos em:</translation>
    </message>
</context>
</TS>
