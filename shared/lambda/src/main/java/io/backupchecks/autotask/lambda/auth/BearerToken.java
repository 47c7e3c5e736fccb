package io.backupchecks.autotask.lambda.auth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A token as it stands in a request, before anything of it is believed. */
sealed interface BearerToken {

    /** A signed token whose header says only what is needed to verify it. */
    record Plausible(SignedJWT jwt, String keyId) implements BearerToken {}

    /** No token to verify. */
    record Defective(TokenDefect defect) implements BearerToken {}

    /** Strict, because the library's own decoder passes over stray characters. */
    Pattern FORM = Pattern.compile("(?i:Bearer) ([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)");
    int LONGEST = 4_096;
    Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    Set<String> HEADER_MEMBERS = Set.of("alg", "kid", "typ");

    /** Takes the token out of the {@code Authorization} headers of a request. */
    static BearerToken in(List<String> authorization) {
        if (authorization.isEmpty()) {
            return new Defective(TokenDefect.MISSING);
        }
        var form = FORM.matcher(authorization.getFirst());
        if (authorization.size() > 1 || authorization.getFirst().length() > LONGEST || !form.matches()) {
            return new Defective(TokenDefect.MALFORMED);
        }
        return parse(form.group(1));
    }

    private static BearerToken parse(String compact) {
        try {
            var jwt = SignedJWT.parse(compact);
            return judge(jwt, jwt.getHeader());
        } catch (ParseException | RuntimeException _) {
            // The parser throws other exceptions too, for example where the header is null.
            return new Defective(TokenDefect.HEADER);
        }
    }

    private static BearerToken judge(SignedJWT jwt, JWSHeader header) {
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            return new Defective(TokenDefect.ALGORITHM);
        }
        if (!HEADER_MEMBERS.containsAll(header.getIncludedParams()) || !isJwt(header)) {
            return new Defective(TokenDefect.HEADER);
        }
        var keyId = header.getKeyID();
        return keyId != null && KEY_ID.matcher(keyId).matches()
                ? new Plausible(jwt, keyId)
                : new Defective(TokenDefect.HEADER);
    }

    private static boolean isJwt(JWSHeader header) {
        return header.getType() == null || "JWT".equalsIgnoreCase(header.getType().getType());
    }
}
