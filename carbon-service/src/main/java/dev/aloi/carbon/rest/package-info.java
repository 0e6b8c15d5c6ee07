/** What resources read of a request. */
@NullMarked
package dev.aloi.carbon.rest;

import org.jspecify.annotations.NullMarked;
