package dev.aloi.kit.event;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.id.TenantId;

/**
 * An event whose JSON is at hand, with what of it the headers tell: whoever keeps that JSON need not read it to publish it.
 *
 * @param key of the record
 * @param subject with the type the event's identity
 * @param json as {@link EventCodec#encode} writes it
 */
@SuppressWarnings("ArrayRecordComponent") // Written once and never compared.
public record WrittenEvent(Class<? extends Event> type, String key, String subject, TenantId tenant, byte[] json) {
    private static final EventCodec CODEC = new EventCodec();

    static WrittenEvent of(Event event) {
        return new WrittenEvent(event.getClass(), event.key(), event.subject(), event.tenant(), CODEC.encode(event));
    }
}
