package dev.aloi.inference.template.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateFaultTest {
    private static final Map<String, Value> VARIABLES =
            Map.of("secret", Value.of("S3CRET"), "xs", Value.of(List.of(1)));

    @Test
    void namesLineAndConstruct() {
        assertThat(fault("a\nb\n{{ secret|wordwrap(5) }}")).isEqualTo("line 3: the filter wordwrap is not supported");
        assertThat(fault("\n{% include 'x' %}")).isEqualTo("line 2: the tag include is not supported here");
        assertThat(fault("{{ 1 is escaped(2) }}")).isEqualTo("line 1: the test escaped is not supported");
        assertThat(fault("{{ secret.encode() }}")).isEqualTo("line 1: the method encode of a string is not supported");
        assertThat(fault("{{ secret|indent(size=2) }}")).isEqualTo("line 1: indent has no argument size");
        assertThat(fault("{% for x in xs recursive %}{% endfor %}"))
                .isEqualTo("line 1: recursive loops are not supported");
        assertThat(fault("{{ xs.append(1) }}"))
                .isEqualTo(
                        "line 1: list.append changes its object or is not supported; chat templates may not change values");
    }

    @Test
    void refusesWhatJinja2KnowsAndThisDoesNot() {
        List<String> templates = List.of(
                "{{ xs|groupby('a') }}",
                "{{ secret|truncate }}",
                "{{ secret|center }}",
                "{{ secret|urlize }}",
                "{{ secret|striptags }}",
                "{{ xs|slice(2) }}",
                "{{ secret|attr('upper') }}",
                "{{ xs|random }}",
                "{{ xs|pprint }}",
                "{{ cycler(1) }}",
                "{{ joiner() }}",
                "{{ lipsum() }}",
                "{{ self }}",
                "{{ '%x' % 255 }}",
                "{{ '%.3d' % 5 }}",
                "{{ '{:>5}'.format(1) }}",
                "{{ '\\N{BULLET}' }}",
                "{{ secret.translate(1) }}",
                "{{ secret.upper }}",
                "{{ {1.5: 2} }}",
                "{{ 9223372036854775807 + 1 }}",
                "{{ 99999999999999999999 }}",
                "{{ '10'|int(base=2) }}",
                "{{ ('<'|safe).upper() }}",
                "{{ ('<'|safe)[0] }}",
                "{{ xs|select('escaped')|list }}",
                "{{ xs|map('pprint')|list }}",
                "{{ strftime_now('%c') }}",
                "{% block a %}{% endblock %}",
                "{% autoescape true %}{% endautoescape %}",
                "{% do xs %}",
                "{{ loop.index }}",
                "{% for x in xs %}{{ loop.nope }}{% endfor %}");

        assertThat(templates).allSatisfy(template -> assertThat(fault(template)).startsWith("line 1: "));
    }

    @Test
    void neverQuotesTheConversation() {
        List<String> templates = List.of(
                "{{ raise_exception('Bad: ' + secret) }}",
                "{{ secret + 1 }}",
                "{{ secret < 1 }}",
                "{{ xs[secret].x }}",
                "{{ {secret: 1}[secret].x.y }}",
                "{{ secret[secret].y }}",
                "{{ xs|map(secret)|list }}",
                "{{ xs|select(secret)|list }}",
                "{{ xs|sum(**{secret: 1}) }}",
                "{% for x in xs %}{{ loop[secret] }}{% endfor %}",
                "{{ ([{}]|map(attribute=secret)|first).x }}",
                "{{ strftime_now('%' ~ secret) + 1 }}",
                "{{ ('{' ~ secret ~ '}').format() }}",
                "{{ ('%(' ~ secret ~ ')s') % {} }}",
                "{{ secret|round }}",
                "{{ secret % 1 }}",
                "{{ secret.index('q') }}",
                "{{ dict(**{secret: 1}).q.r }}",
                "{% for a, b in [secret] %}{% endfor %}");

        assertThat(templates).allSatisfy(template -> assertThat(fault(template)).doesNotContain("S3CRET"));
    }

    @Test
    void passesOnWhatTheTemplateItselfSays() {
        assertThat(fault("{{ raise_exception('Roles must alternate') }}"))
                .isEqualTo("line 1: the template refuses the conversation: Roles must alternate");
    }

    @Test
    void boundsWorkSizeAndDepth() {
        List<String> templates = List.of(
                "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
                "{{ 'x' * 999999999999 }}",
                "{{ [0] * 999999999999 }}",
                "{{ 'x'.ljust(999999999) }}",
                "{{ '%999s' % ('x' * 1) * 99999 }}",
                "{{ range(999999) }}",
                "{% set ns = namespace(s='x') %}{% for a in range(99) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
                "{% set ns = namespace(s='x') %}{% for a in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
                "{% set ns = namespace(s='ab') %}{% for a in range(99) %}{% set ns.s = ns.s.replace('', ns.s) %}{% endfor %}",
                "{% set ns = namespace(s=[1]) %}{% for a in range(99) %}{% set ns.s = [ns.s, ns.s] %}{% endfor %}{{ ns.s }}",
                "{% set ns = namespace(s=[1]) %}{% for a in range(99) %}{% set ns.s = [ns.s, ns.s] %}{% endfor %}{{ ns.s|tojson }}",
                "{% set ns = namespace(s=[1], t=[1]) %}{% for a in range(99) %}{% set ns.s = [ns.s, ns.s] %}{% set ns.t = [ns.t, ns.t] %}{% endfor %}{{ ns.s == ns.t }}",
                "{% set ns = namespace(s=1) %}{% for a in range(9999) %}{% set ns.s = [ns.s] %}{% endfor %}{{ ns.s }}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% set x = 'x' * 9999999 %}{% for a in range(99) %}{{ x }}{% endfor %}",
                "{{ " + "(".repeat(5000) + "1" + ")".repeat(5000) + " }}",
                "{{ " + "-".repeat(5000) + "1 }}",
                "{{ " + "not ".repeat(5000) + "1 }}",
                "{% if 1 %}".repeat(5000));

        assertThat(templates).allSatisfy(template -> assertThat(fault(template)).startsWith("line 1: "));
    }

    private static String fault(String template) {
        TemplateFault fault = catchThrowableOfType(
                TemplateFault.class, () -> Template.parse(template).render(VARIABLES, ExpectedTexts.CLOCK));
        assertThat(fault)
                .as(template.substring(0, Math.min(80, template.length())))
                .isNotNull();
        return String.valueOf(fault.getMessage());
    }
}
