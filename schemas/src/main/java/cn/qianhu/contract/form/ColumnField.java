package cn.qianhu.contract.form;

import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;

/** Ways in which a column's text stands in a field of an event. */
enum ColumnField {
  TEXT {
    @Override
    Object value(String text, int digits) {
      return text;
    }

    @Override
    String text(Object value, int digits) {
      return (String) value;
    }
  },

  /** A text; null, and not an empty text, where the column is empty. */
  TEXT_OR_NOTHING {
    @Override
    Object value(String text, int digits) {
      return text.isEmpty() ? null : text;
    }

    @Override
    String text(Object value, int digits) {
      return value == null ? "" : (String) value;
    }
  },

  /** The elements of a list exactly as written. */
  LIST {
    @Override
    Object value(String text, int digits) {
      return text.isEmpty() ? List.of() : Arrays.asList(text.split(SEPARATOR, -1));
    }

    @Override
    @SuppressWarnings("unchecked") // The schema says that it is a list of texts.
    String text(Object value, int digits) {
      return String.join(SEPARATOR, (List<String>) value);
    }
  },

  FLAG {
    @Override
    Object value(String text, int digits) {
      return text.equals("true");
    }

    @Override
    String text(Object value, int digits) {
      return (boolean) value ? "true" : "";
    }
  },

  /** 0 stands for missing. */
  INT {
    @Override
    Object value(String text, int digits) {
      Integer number = Numbers.toInt(text);
      return number == null ? (Integer) 0 : number;
    }

    @Override
    String text(Object value, int digits) {
      return LONG.text(((Integer) value).longValue(), digits);
    }
  },

  /** 0 stands for missing. */
  LONG {
    @Override
    Object value(String text, int digits) {
      Long number = Numbers.toLong(text);
      return number == null ? (Long) 0L : number;
    }

    @Override
    String text(Object value, int digits) {
      long number = (long) value;
      return number == 0 ? "" : Long.toString(number);
    }
  },

  /** Milliseconds since 1970; 0 stands for missing. */
  INSTANT {
    @Override
    Object value(String text, int digits) {
      return Instants.toMillis(text);
    }

    @Override
    String text(Object value, int digits) {
      return Instants.ofMillis((long) value);
    }
  },

  AMOUNT {
    @Override
    Object value(String text, int digits) {
      return Amount.read("", text, digits).typed();
    }

    @Override
    String text(Object value, int digits) {
      return Numbers.text((Long) value, digits);
    }
  };

  private static final String SEPARATOR = ";";
  private static final String STRING_TYPE = "avro.java.string";

  /** The value of the field for a text; a default where the field cannot hold the text. */
  abstract Object value(String text, int digits);

  /** The canonical text of what the field holds. */
  abstract String text(Object value, int digits);

  /**
   * The way in which a column stands in a field of a type.
   *
   * @throws IllegalArgumentException if it cannot
   */
  static ColumnField of(FormColumn column, Schema type) {
    boolean mayBeNothing = type.getType() == Schema.Type.UNION;
    Schema.Type some = mayBeNothing ? type.getTypes().get(1).getType() : type.getType();
    ColumnContent content = column.content();
    if (content.isAmount() && some == Schema.Type.LONG && mayBeNothing) {
      return AMOUNT;
    }
    if (content.isAmount() || (mayBeNothing && some != Schema.Type.STRING)) {
      throw unfit(column, some);
    }
    requireStrings(column, mayBeNothing ? type.getTypes().get(1) : type);
    return switch (some) {
      case STRING -> mayBeNothing ? TEXT_OR_NOTHING : TEXT;
      case ARRAY -> LIST;
      case BOOLEAN -> FLAG;
      case INT -> INT;
      case LONG -> content == ColumnContent.INSTANT ? INSTANT : LONG;
      default -> throw unfit(column, some);
    };
  }

  /** Avro's own texts are no strings: a comparison with one is never true. */
  private static void requireStrings(FormColumn column, Schema type) {
    Schema text = type.getType() == Schema.Type.ARRAY ? type.getElementType() : type;
    if (text.getType() == Schema.Type.STRING && !"String".equals(text.getProp(STRING_TYPE))) {
      throw new IllegalArgumentException(
          "The field of the column "
              + column
              + " is no java.lang.String: compile the schema with stringType String.");
    }
  }

  private static IllegalArgumentException unfit(FormColumn column, Schema.Type type) {
    return new IllegalArgumentException(
        "The column "
            + column
            + " takes "
            + column.content()
            + " and cannot stand in a field of the type "
            + type.getName()
            + ".");
  }
}
