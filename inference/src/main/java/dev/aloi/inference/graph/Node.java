package dev.aloi.inference.graph;

import java.util.List;

/** An operation of a graph. Field numbers are those of NodeProto and AttributeProto in onnx.proto. */
public record Node(Message message) {
    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int NAME = 3;
    private static final int OPERATOR = 4;
    private static final int ATTRIBUTE = 5;
    private static final int DOMAIN = 7;

    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_INTEGER = 3;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int TYPE_INTEGER = 2;

    public static Node of(String operator, List<String> inputs, String output) {
        Message message = new Message();
        inputs.forEach(input -> message.add(INPUT, input));
        return new Node(
                message.add(OUTPUT, output).add(NAME, output + "/" + operator).add(OPERATOR, operator));
    }

    /** One with several outputs. */
    public static Node of(String operator, List<String> inputs, List<String> outputs) {
        Message message = new Message();
        inputs.forEach(input -> message.add(INPUT, input));
        outputs.forEach(output -> message.add(OUTPUT, output));
        return new Node(message.add(NAME, outputs.getFirst() + "/" + operator).add(OPERATOR, operator));
    }

    public Node with(String attribute, long value) {
        message.add(
                ATTRIBUTE,
                new Message()
                        .add(ATTRIBUTE_NAME, attribute)
                        .add(ATTRIBUTE_INTEGER, value)
                        .add(ATTRIBUTE_TYPE, TYPE_INTEGER));
        return this;
    }

    public Node in(String domain) {
        message.add(DOMAIN, domain);
        return this;
    }

    public String name() {
        return message.text(NAME);
    }

    public String operator() {
        return message.text(OPERATOR);
    }

    public List<String> inputs() {
        return message.texts(INPUT);
    }

    public List<String> outputs() {
        return message.texts(OUTPUT);
    }

    /** A whole number; 0 where it is not given. */
    public long attribute(String name) {
        return message.messages(ATTRIBUTE).stream()
                .filter(attribute -> attribute.text(ATTRIBUTE_NAME).equals(name))
                .mapToLong(attribute -> attribute.number(ATTRIBUTE_INTEGER))
                .findFirst()
                .orElse(0);
    }
}
