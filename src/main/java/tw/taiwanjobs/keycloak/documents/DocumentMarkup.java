package tw.taiwanjobs.keycloak.documents;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a text in the few elements that documents have: one title, headings, paragraphs, lists, no attribute. Such a text is
 * XML that every browser reads the same way, so nothing in it can do more than be read.
 */
final class DocumentMarkup {

    private static final String ROOT = "text";
    private static final String TITLE = "h2";
    private static final String ITEM = "li";
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> IN_THE_TEXT = Set.of(ROOT);

    /** Each element, and the elements that it may stand in. */
    private static final Map<String, Set<String>> PARENTS = Map.of(
            TITLE,
            IN_THE_TEXT,
            "h3",
            IN_THE_TEXT,
            "h4",
            IN_THE_TEXT,
            "p",
            IN_THE_TEXT,
            "ul",
            Set.of(ROOT, ITEM),
            "ol",
            Set.of(ROOT, ITEM),
            ITEM,
            LISTS);

    private final Deque<String> open = new ArrayDeque<>();
    private final List<DocumentBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int blocksAtStart;

    private DocumentMarkup() {}

    /** @throws DocumentException if the text has anything else in it; the message says what */
    static List<DocumentBlock> read(String html) {
        if (html.contains("<!") || html.contains("<?")) {
            throw new DocumentException("comments and declarations are not allowed");
        }
        return new DocumentMarkup().blocks(html);
    }

    private List<DocumentBlock> blocks(String html) {
        String document = "<" + ROOT + ">" + html + "</" + ROOT + ">";
        try {
            XMLStreamReader reader = parsers().createXMLStreamReader(new StringReader(document));
            reader.nextTag();
            open.push(ROOT);
            while (reader.next() != XMLStreamConstants.END_DOCUMENT) {
                take(reader);
            }
        } catch (XMLStreamException e) {
            throw new DocumentException(
                    "not well-formed in line " + e.getLocation().getLineNumber(), e);
        }
        return blocks;
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void take(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> addText(reader.getText());
            default -> throw new DocumentException("only elements and text are allowed");
        }
    }

    private void start(XMLStreamReader reader) {
        String element = reader.getLocalName();
        String parent = open.element();
        if (!PARENTS.getOrDefault(element, Set.of()).contains(parent)) {
            throw new DocumentException(
                    "<" + element + "> is not allowed" + (parent.equals(ROOT) ? "" : " in <" + parent + ">"));
        }
        if (reader.getAttributeCount() > 0 || reader.getNamespaceCount() > 0) {
            throw new DocumentException("<" + element + "> has an attribute, none is allowed");
        }
        if (element.equals(TITLE) != blocks.isEmpty()) {
            throw new DocumentException("one title as <h2>, before everything else");
        }
        endBlock(parent);
        blocksAtStart = blocks.size();
        open.push(element);
    }

    private void end(String element) {
        if (element.equals(ROOT)) {
            return;
        }
        endBlock(element);
        if (blocks.size() == blocksAtStart) {
            throw new DocumentException("<" + element + "> is empty");
        }
        open.pop();
    }

    private void addText(String part) {
        boolean holdsText = !open.element().equals(ROOT) && !LISTS.contains(open.element());
        if (!holdsText && !part.isBlank()) {
            throw new DocumentException("text outside of headings, paragraphs and list entries");
        }
        text.append(part);
    }

    private void endBlock(String element) {
        String seen = text.toString().strip().replaceAll("\\s+", " ");
        text.setLength(0);
        if (!seen.isEmpty()) {
            blocks.add(new DocumentBlock(element, seen));
        }
    }
}
