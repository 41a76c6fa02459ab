package org.caredesk.dto;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page zero-based
 * @param size rows asked for, 200 at most
 * @param total rows in all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {}
