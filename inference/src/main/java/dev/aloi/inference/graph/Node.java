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
    private static final int ATTRIBUTE_FLOAT = 2;
    private static final int ATTRIBUTE_INTEGER = 3;
    private static final int ATTRIBUTE_INTEGERS = 8;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int TYPE_FLOAT = 1;
    private static final int TYPE_INTEGER = 2;
    private static final int TYPE_INTEGERS = 7;

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

    public Node withFloat(String attribute, float value) {
        message.add(
                ATTRIBUTE,
                new Message()
                        .add(ATTRIBUTE_NAME, attribute)
                        .addFloat(ATTRIBUTE_FLOAT, value)
                        .add(ATTRIBUTE_TYPE, TYPE_FLOAT));
        return this;
    }

    public Node withAll(String attribute, long... values) {
        Message list = new Message().add(ATTRIBUTE_NAME, attribute);
        for (long value : values) {
            list.add(ATTRIBUTE_INTEGERS, value);
        }
        message.add(ATTRIBUTE, list.add(ATTRIBUTE_TYPE, TYPE_INTEGERS));
        return this;
    }

    /** The same node that takes another value in the place of one. */
    public Node reading(String instead, String value) {
        Message changed = message.without(INPUT);
        inputs().forEach(input -> changed.add(INPUT, input.equals(instead) ? value : input));
        return new Node(changed);
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
