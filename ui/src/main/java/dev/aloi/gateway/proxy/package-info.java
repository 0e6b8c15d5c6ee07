/** Requests under /api, handed on to the service that answers them. */
@NullMarked
package dev.aloi.gateway.proxy;

import org.jspecify.annotations.NullMarked;
