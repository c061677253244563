package cn.qianhu.ingest.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook, read tag by tag. Names are local ones: the same elements stand in other
 * namespaces in a workbook that was saved as Strict Open XML. Nothing that the part refers to is
 * looked up.
 */
final class XmlPart implements Closeable {
  /** A cell holds at most 32,767 characters. */
  static final int LONGEST_TEXT = 1 << 18;

  private static final String PHONETIC_GUIDE = "rPh";

  private static final XMLInputFactory XML = safeFactory();

  private final InputStream in;
  private final XMLStreamReader reader;
  private int event = XMLStreamConstants.START_DOCUMENT;

  /** Local name of the tag; null where no tag is. */
  private String tag;

  XmlPart(InputStream in) throws IOException {
    this.in = in;
    try {
      this.reader = XML.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Goes on to the next tag; false where there is none any more. */
  boolean next() throws IOException {
    while (advance()) {
      if (tag != null) {
        return true;
      }
    }
    return false;
  }

  boolean opens(String name) {
    return event == XMLStreamConstants.START_ELEMENT && tag.equals(name);
  }

  boolean closes(String name) {
    return event == XMLStreamConstants.END_ELEMENT && tag.equals(name);
  }

  /** An attribute of the tag, of whatever namespace; null where it has none of the name. */
  String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  /** Whether an attribute of the tag is set. */
  boolean isSet(String name) {
    String value = attribute(name);
    return "1".equals(value) || "true".equals(value);
  }

  /** All text of the element that opens here, up to its end. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0 && advance(); ) {
      depth += depthOfTag();
      append(text);
    }
    return text.toString();
  }

  /**
   * The text of the runs in the element that opens here; without phonetic guides, which nobody sees
   * as the text of a cell.
   */
  String richText() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    for (int depth = 1; depth > 0 && advance(); ) {
      depth += depthOfTag();
      if (opens(PHONETIC_GUIDE)) {
        skip();
        depth--;
      } else if (opens("t") || closes("t")) {
        inText = opens("t");
      } else if (inText) {
        append(text);
      }
    }
    return text.toString();
  }

  private void skip() throws IOException {
    for (int depth = 1; depth > 0 && advance(); ) {
      depth += depthOfTag();
    }
  }

  private int depthOfTag() {
    return switch (event) {
      case XMLStreamConstants.START_ELEMENT -> 1;
      case XMLStreamConstants.END_ELEMENT -> -1;
      default -> 0;
    };
  }

  private void append(StringBuilder text) throws NotAWorkbookException {
    if (event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE) {
      text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      if (text.length() > LONGEST_TEXT) {
        throw new NotAWorkbookException("a text has more than " + LONGEST_TEXT + " characters");
      }
    }
  }

  private boolean advance() throws IOException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      event = reader.next();
      tag = depthOfTag() == 0 ? null : reader.getLocalName();
      return true;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private static IOException failure(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }

  @Override
  public void close() throws IOException {
    try (in) {
      reader.close();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
