package org.caredesk.server.kernel.images;

/**
 * A picture as it is kept.
 *
 * @param content the encoded picture; whoever holds it must not change it
 * @param tag SHA-256 of the content as hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from one place to another
public record Photo(String mediaType, byte[] content, String tag) {}
